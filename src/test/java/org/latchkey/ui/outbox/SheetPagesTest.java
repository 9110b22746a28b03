package org.latchkey.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.administration.outbox.opened.EnrollmentSheet;
import org.latchkey.administration.outbox.opened.OpenedMessage;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.paper.Page;
import org.latchkey.paper.PdfFile;
import org.latchkey.paper.Typefaces;
import org.latchkey.qr.QrReader;

class SheetPagesTest {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
  private static final String LINK = "latchkey://set-up?code=" + CODE;

  private final OutboxFixture fixture = new OutboxFixture();
  private final Typefaces faces = new Typefaces();
  private final SheetPages sheets = new SheetPages(fixture.strings(), fixture.time());

  @AfterEach
  void close() {
    faces.close();
    fixture.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      names = {"INVITATION", "PASSWORD_RESET", "MFA_SET_UP_SENT"})
  void aSheetSaysWhoForHowAndUntilWhen(MessageKind kind) throws IOException {
    byte[] pdf = pdf(sheet(kind, "Lucía Ferrer", "Harbor & Finch Ltd"));
    String text = text(pdf);

    for (String said :
        List.of(
            "Harbor & Finch Ltd", "Lucía Ferrer", "lucia@acme.example", CODE,
            "Works once, until 21 November 2026, 09:30.", "Signature", "Handed over", "Received")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    BufferedImage picture = picture(pdf);
    assertEquals(Optional.of(LINK), new QrReader().read(picture));
    save(picture, "sheet-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @Test
  void theLongestNamesStillFitOnOneSide() throws IOException {
    OpenedMessage opened =
        sheet(MessageKind.MFA_SET_UP_SENT, "Wilhelmina ".repeat(15).strip(), "W".repeat(64));
    assertEquals(1, sheets.of(opened, faces).size());
    byte[] pdf = pdf(opened);
    assertEquals(Optional.of(LINK), new QrReader().read(picture(pdf)));
    save(picture(pdf), "sheet-longest");
  }

  @Test
  void namesInOtherScriptsBreakNothing() throws IOException {
    byte[] pdf = pdf(sheet(MessageKind.MFA_SET_UP_SENT, "山田 太郎 · שרה כהן · Анна", "株式会社 ACME"));
    assertTrue(text(pdf).contains("Анна"), text(pdf));
    assertTrue(text(pdf).contains("lucia@acme.example"));
    assertTrue(text(pdf).contains(CODE));
    save(picture(pdf), "sheet-other-scripts");
  }

  @Test
  void aMessageWithoutCodeIsALetter() throws IOException {
    String text = "Hello Lucía,\n\n" + "All is well. ".repeat(40) + "\n\nHarbor & Finch Ltd\n";
    byte[] pdf =
        pdf(opened(MessageKind.MFA_ENROLLED, "Lucía Ferrer", "Acme", text, Optional.empty()));
    assertTrue(text(pdf).contains("Hello Lucía,"), text(pdf));
    assertTrue(text(pdf).contains("To: Lucía Ferrer <lucia@acme.example>"), text(pdf));
    save(picture(pdf), "sheet-letter");
  }

  private static OpenedMessage sheet(MessageKind kind, String name, String organization) {
    EnrollmentSheet sheet =
        new EnrollmentSheet(
            organization, name, "lucia@acme.example", kind, CODE, LINK, AT.plusSeconds(86_400));
    return opened(kind, name, organization, "Hello", Optional.of(sheet));
  }

  private static OpenedMessage opened(
      MessageKind kind, String name, String organization, String text, Optional<EnrollmentSheet> sheet) {
    Message message =
        new Message(
            UUID.randomUUID(), null, kind, name, "lucia@acme.example", "Subject", true, null,
            MessageState.QUEUED, AT, AT, 0, null, null, "");
    return new OpenedMessage(
        message, new LetterText("Acme: a subject", text), organization, "Anna", "a@x.example", sheet);
  }

  private byte[] pdf(OpenedMessage opened) {
    List<Page> pages = sheets.of(opened, faces);
    return PdfFile.of(pages, faces, sheets.title(opened), AT);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static BufferedImage picture(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 110);
    }
  }

  private static void save(BufferedImage picture, String name) throws IOException {
    Files.createDirectories(SCREENS);
    ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
  }
}
