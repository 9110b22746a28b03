package org.latchkey.ui.recoverykit.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.credential.kit.KitText;
import org.latchkey.signin.kit.KitOpening;
import org.latchkey.signin.kit.PreparedKit;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.recoverykit.KitFixture;

class KitSheetTest {
  private static final Path SCREENS = Path.of("target", "screens");

  private final KitFixture fixture = new KitFixture();
  private final Strings strings = new Strings(Locale.UK);
  private final KitSheet sheet = new KitSheet(strings, new RelativeTime(strings, ZoneOffset.UTC));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theSheetSaysWhoseItIsAndHowItIsUsed() throws IOException {
    PreparedKit kit = fixture.prepared();
    byte[] pdf = sheet.pdf(kit);
    String text = text(pdf);
    for (String said :
        List.of(
            "Harbor & Finch Ltd",
            "Recovery kit",
            "Owner Priya Nair",
            "Made on 20 November 2026, 09:30",
            "It works once. Every administrator is told",
            "choose “Use a recovery kit”",
            "The passphrase is not on this sheet",
            "Do not write it here",
            "Where to keep it")) {
      assertTrue(text.replaceAll("\\s+", " ").contains(said), said + " in " + text);
    }
    kit.lines().lines().forEach(line -> assertTrue(text.contains(line), line + " in " + text));
    assertFalse(text.contains("goes on below"), text);
    assertFalse(text.contains(KitFixture.PASSPHRASE));
    assertEquals(1, sheet.pages(kit).size());
    save(picture(pdf), "recovery-kit-sheet");
  }

  @Test
  void theTitleOfTheFileGivesNothingAway() throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet.pdf(fixture.prepared()))) {
      assertEquals(
          "Recovery kit of Harbor & Finch Ltd", document.getDocumentInformation().getTitle());
      assertEquals(1, document.getNumberOfPages());
    }
  }

  @Test
  void whatIsTypedFromThePaperOpensTheKit() throws IOException {
    PreparedKit kit = kept(fixture.prepared());
    String typed =
        text(sheet.pdf(kit))
            .lines()
            .dropWhile(line -> !line.startsWith("LATCHKEY"))
            .limit(11)
            .map(KitSheetTest::carelessly)
            .collect(Collectors.joining("\n"));
    assertOpens(typed);
  }

  /** Numbered lines in small letters and without hyphens, with O for 0 and l for 1. */
  private static String carelessly(String line) {
    return line.matches("\\d: .*")
        ? line.toLowerCase(Locale.ROOT).replace("-", " ").replace("0", "o").replaceAll("(?!^)1", "l")
        : line;
  }

  @Test
  void theWholePageCanBePasted() throws IOException {
    assertOpens(text(sheet.pdf(kept(fixture.prepared()))));
  }

  @Test
  void theLongestNamesStayOnOnePageAndReadBack() throws IOException {
    fixture.console.sql("update organization set name = ?", "W".repeat(60) + " Ltd");
    fixture.console.sql(
        "update administrator set email = ? where first_name = 'Priya'",
        "p".repeat(50) + "@" + "harborfinch.".repeat(2) + "example");
    byte[] pdf = sheet.pdf(kept(fixture.prepared()));
    save(picture(pdf), "recovery-kit-sheet-long");
    assertEquals(1, sheet.pages(fixture.prepared()).size());
    assertOpens(text(pdf));
  }

  @Test
  void aNameThatGoesOnBelowIsAnnounced() throws IOException {
    fixture.console.sql("update organization set name = ?", "W".repeat(60) + " Ltd");
    fixture.console.sql(
        "update administrator set last_name = ?, email = ? where first_name = 'Priya'",
        "Wilhelmina ".repeat(7).strip(),
        "p".repeat(64) + "@" + "harborfinch.".repeat(15) + "example");
    byte[] pdf = sheet.pdf(fixture.prepared());
    save(picture(pdf), "recovery-kit-sheet-longest");
    assertTrue(text(pdf).contains("A name that goes on below is typed on one line."));
    assertEquals(1, sheet.pages(fixture.prepared()).size());
  }

  private PreparedKit kept(PreparedKit kit) {
    fixture.console.services().kits().making().keep(fixture.session(), kit);
    return kit;
  }

  private void assertOpens(String text) {
    KitOpening opening =
        fixture.console.services().kits().use().open(KitText.read(text), KitFixture.PASSPHRASE);
    assertInstanceOf(KitOpening.Opened.class, opening, opening + " of " + text);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
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
