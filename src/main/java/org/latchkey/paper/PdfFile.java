package org.latchkey.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.latchkey.qr.QrCode;

/**
 * Pages as a PDF file with the letters it needs in it. It is made in memory only: what stands on a page
 * may be a secret, and a temporary file would keep it.
 */
public final class PdfFile {
  private static final float HAIRLINE = 0.6f;

  private final PDDocument document = new PDDocument();
  private final Map<TrueTypeFont, PDType0Font> fonts = new HashMap<>();
  private final Typefaces faces;

  private PdfFile(Typefaces faces) {
    this.faces = faces;
  }

  /**
   * The bytes of a file.
   *
   * @param faces the typefaces with which the pages were written, still open
   * @param title what the window of a viewer is called; never a secret
   */
  public static byte[] of(List<Page> pages, Typefaces faces, String title, Instant at) {
    PdfFile file = new PdfFile(faces);
    try (PDDocument document = file.document) {
      PDDocumentInformation about = document.getDocumentInformation();
      about.setTitle(title);
      about.setProducer("Latchkey");
      about.setCreationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
      for (Page page : pages) {
        file.add(page);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Page page) throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      content.setLineWidth(HAIRLINE);
      for (Mark mark : page.marks()) {
        draw(content, mark);
      }
    }
  }

  private void draw(PDPageContentStream content, Mark mark) throws IOException {
    switch (mark) {
      case Mark.Words words -> write(content, words);
      case Mark.Line line -> {
        content.setStrokingColor(Ink.LIGHT.lightness());
        content.moveTo((float) line.x(), fromBelow(line.y()));
        content.lineTo((float) (line.x() + line.width()), fromBelow(line.y()));
        content.stroke();
      }
      case Mark.Frame frame -> {
        content.setStrokingColor(Ink.GREY.lightness());
        content.addRect(
            (float) frame.x(),
            fromBelow(frame.y() + frame.height()),
            (float) frame.width(),
            (float) frame.height());
        content.stroke();
      }
      case Mark.Modules modules -> draw(content, modules);
    }
  }

  private void write(PDPageContentStream content, Mark.Words words) throws IOException {
    Style style = words.style();
    content.beginText();
    content.setNonStrokingColor(style.ink().lightness());
    content.newLineAtOffset((float) words.x(), fromBelow(words.baseline()));
    for (Typefaces.Stretch stretch : faces.stretches(style.face(), words.text())) {
      content.setFont(font(stretch.font()), (float) style.size());
      content.showText(stretch.text());
    }
    content.endText();
  }

  /** All squares in one path, so that no viewer draws seams between them. */
  private static void draw(PDPageContentStream content, Mark.Modules modules) throws IOException {
    QrCode code = modules.code();
    double side = modules.size() / code.size();
    content.setNonStrokingColor(Ink.BLACK.lightness());
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.dark(x, y)) {
          content.addRect(
              (float) (modules.x() + x * side),
              fromBelow(modules.y() + (y + 1) * side),
              (float) side,
              (float) side);
        }
      }
    }
    content.fill();
  }

  private PDType0Font font(TrueTypeFont letters) throws IOException {
    PDType0Font font = fonts.get(letters);
    if (font == null) {
      font = PDType0Font.load(document, letters, true);
      fonts.put(letters, font);
    }
    return font;
  }

  private static float fromBelow(double y) {
    return (float) (Page.HEIGHT - y);
  }
}
