package org.latchkey.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the words of a PDF file that this program has written. */
public final class PdfText {
  private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private PdfText() {}

  /** Whether this is the beginning of a PDF file. */
  public static boolean isPdf(byte[] content) {
    return content.length > MARK.length
        && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
  }

  /**
   * The words of all pages, line by line.
   *
   * @throws IOException when it is damaged, or needs a password
   */
  public static String of(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      PDFTextStripper words = new PDFTextStripper();
      words.setSortByPosition(true);
      return words.getText(document);
    }
  }
}
