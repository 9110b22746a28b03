package org.latchkey.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.qr.QrCode;
import org.latchkey.qr.QrReader;

class PaperTest {
  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final Style BODY = new Style(Face.REGULAR, 11, Ink.BLACK);

  private final Typefaces faces = new Typefaces();
  private final PageWriter writer = new PageWriter(faces);

  @AfterEach
  void close() {
    faces.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mira O'Hara", "Tomasz Zieliński", "Ελένη Παππά", "Анна Морозова", "Nguyễn Thị Ánh",
        "office final fjord affluent", "0123-4567-89AB-CDEF", "<>&\\()[]%"
      })
  void whatIsWrittenCanBeReadFromTheFile(String text) throws IOException {
    writer.write(60, 60, 400, BODY, text);
    assertEquals(text, text(pdf()).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "山田 太郎", "محمد علي", "שרה כהן", "👩‍👧 Ann", "ไพลิน", "\u0000\u0007\u202Ex\uFFFE", "\uD800",
        "e\u0301", "\uDBFF\uDFFF"
      })
  void aNameInAnyScriptNeverBreaksAPage(String name) throws IOException {
    writer.write(60, 60, 400, BODY, name + " <ann@acme.example>");
    assertTrue(text(pdf()).contains("ann@acme.example"), text(pdf()));
  }

  @Test
  void whatRunsFromRightToLeftStandsInItsOrder() {
    assertEquals("abc", VisualOrder.of("abc"));
    assertEquals("גבא", VisualOrder.of("אבג"));
    assertEquals("to גבא now", VisualOrder.of("to אבג now"));
  }

  @Test
  void linesAreBrokenWhereTheyEndAndPagesToo() throws IOException {
    double below = writer.write(60, 60, 100, BODY, "one two three four five six seven eight");
    assertTrue(below > 60 + 2 * BODY.lineHeight());
    writer.write(60, below, 100, BODY, "x".repeat(200));
    for (Mark mark : writer.pages().getFirst().marks()) {
      if (mark instanceof Mark.Words words) {
        assertTrue(writer.width(BODY, words.text()) <= 100, words.text());
      }
    }
    writer.write(60, 60, 400, BODY, "line\n".repeat(100));
    assertEquals(3, writer.pages().size());
    try (PDDocument document = Loader.loadPDF(pdf())) {
      assertEquals(3, document.getNumberOfPages());
    }
  }

  @Test
  void aCodeOnPaperCanBeReadByACamera() throws IOException {
    String link = "latchkey://set-up?code=0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
    writer.modules(200, 200, 160, QrCode.of(link));
    for (int dpi : new int[] {100, 150, 300}) {
      assertEquals(Optional.of(link), new QrReader().read(picture(pdf(), dpi)), dpi + " dpi");
    }
  }

  @Test
  void theFileBringsItsLettersAndNamesNothingButItsTitle() throws IOException {
    writer.write(60, 60, 400, new Style(Face.MONO, 16, Ink.BLACK), "0123-4567");
    writer.frame(50, 50, 300, 40);
    writer.line(50, 120, 300);
    byte[] pdf = pdf();
    assertTrue(pdf.length < 60_000, "only the letters in use: " + pdf.length);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals("A title", document.getDocumentInformation().getTitle());
      for (var name : document.getPage(0).getResources().getFontNames()) {
        assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
      }
      assertFalse(document.getDocumentInformation().getCOSObject().toString().contains("0123"));
    }
  }

  private byte[] pdf() {
    List<Page> pages = writer.pages();
    return PdfFile.of(pages, faces, "A title", AT);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static BufferedImage picture(byte[] pdf, int dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, dpi);
    }
  }
}
