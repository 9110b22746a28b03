package org.latchkey.ui.recoverykit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.audit.AuditAction;
import org.latchkey.paper.Page;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.output.Printing;
import org.latchkey.ui.recoverykit.keeping.KeepKitViewModel;

/** A kit that was made is kept on paper or in a file, and counts from then on. */
class KeepKitTest {
  private final KitFixture fixture = new KitFixture();
  private final HeardDialogs dialogs = new HeardDialogs();
  private final List<Page> printed = new ArrayList<>();
  private final Printing printing = () -> () -> new Printing.Choice.Chosen(printed::addAll);

  @AfterEach
  void close() {
    fixture.close();
  }

  private KeepKitViewModel made(Background background) {
    MakeKitViewModel making =
        fixture.make(background, new Strings(Locale.UK), dialogs, false);
    making.keeping().take(fixture.prepared());
    return making.keeping();
  }

  private long kits() {
    return fixture.recorded(AuditAction.RECOVERY_KIT_MADE);
  }

  @Test
  void aPrintedKitWorks() {
    KeepKitViewModel keeping = made(Background.direct());
    keeping.print(printing);
    assertEquals(1, printed.size());
    assertTrue(keeping.keptProperty().get());
    assertFalse(keeping.failedProperty().get());
    assertTrue(keeping.noticeProperty().get().startsWith("Handed to the printer. The kit works"));
    assertEquals(1, kits());
    keeping.print(printing);
    assertEquals(2, printed.size());
    assertEquals(1, kits(), "a second page is no second kit");
  }

  @Test
  void withoutAPrinterTheSheetCanBeSaved(@TempDir Path folder) throws IOException {
    KeepKitViewModel keeping = made(Background.direct());
    keeping.print(() -> Printing.Choice.NoPrinter::new);
    assertTrue(keeping.failedProperty().get());
    assertTrue(keeping.noticeProperty().get().startsWith("This computer has no printer."));
    Path file = folder.resolve(keeping.pdfQuestion().name());
    keeping.savePdf(file);
    assertTrue(keeping.keptProperty().get());
    assertEquals(
        "Saved in " + file + ". The kit works from now on.", keeping.noticeProperty().get());
    byte[] content = Files.readAllBytes(file);
    assertEquals("%PDF-", new String(content, 0, 5, StandardCharsets.US_ASCII));
    assertEquals(1, kits());
  }

  @Test
  void whatIsNotOnPaperOrOnADiskDoesNotCount(@TempDir Path folder) {
    KeepKitViewModel keeping = made(Background.direct());
    keeping.print(() -> Printing.Choice.Cancelled::new);
    assertEquals("", keeping.noticeProperty().get());
    keeping.print(() -> () -> new Printing.Choice.Chosen(pages -> false));
    assertTrue(keeping.noticeProperty().get().startsWith("The printer did not take the page."));
    assertTrue(keeping.failedProperty().get());
    Path nowhere = folder.resolve("nowhere").resolve("kit");
    keeping.savePdf(nowhere);
    assertEquals(
        "It could not be written to " + nowhere + ". Choose another place.",
        keeping.noticeProperty().get());
    keeping.save(nowhere);
    assertTrue(keeping.failedProperty().get());
    assertFalse(keeping.keptProperty().get());
    assertEquals(0, kits());
    assertEquals(List.of(), dialogs.errors());
  }

  @Test // S-35
  void aCodeThatIsAskedForAfterPrintingDoesNotPrintAgain() {
    KeepKitViewModel keeping = made(Background.direct());
    fixture.console.clock().advance(Duration.ofMinutes(6));
    keeping.print(printing);
    assertFalse(keeping.keptProperty().get());
    assertTrue(keeping.noticeProperty().get().startsWith("The kit does not work yet."));
    String code = fixture.console.codeOf("priya.nair@harborfinch.example").orElseThrow();
    fixture.console.services().secondFactor().proveAgain(fixture.session, code);
    fixture.questions.getFirst().run();
    assertTrue(keeping.keptProperty().get());
    assertEquals(1, printed.size());
    assertEquals(1, kits());
  }

  @Test // S-37
  void aLockWhileSomebodyChoosesAPrinterTakesTheKitAway(@TempDir Path folder) {
    KeepKitViewModel keeping = made(Background.direct());
    keeping.print(
        () ->
            () -> {
              keeping.close();
              return printing.ask().choose();
            });
    keeping.save(folder.resolve("kit.txt"));
    assertEquals(List.of(), printed);
    assertFalse(Files.exists(folder.resolve("kit.txt")));
    assertEquals(0, kits());
  }

  @Test // the printers of a system may take their time to answer
  void onlyTheQuestionForAPrinterIsOnTheThreadThatDraws() {
    HeldBackground background = new HeldBackground();
    KeepKitViewModel keeping = made(background);
    List<String> order = new ArrayList<>();
    keeping.print(
        () -> {
          order.add("looked for printers");
          return () ->
              new Printing.Choice.Chosen(
                  pages -> {
                    order.add("printed");
                    return true;
                  });
        });
    assertEquals(List.of(), order);
    assertTrue(keeping.busyProperty().get());
    background.next();
    assertEquals(List.of("looked for printers"), order);
    assertTrue(keeping.busyProperty().get(), "now it prints");
    background.next();
    assertEquals(List.of("looked for printers", "printed"), order);
    background.all();
    assertTrue(keeping.keptProperty().get());
  }

  @Test
  void aPrinterThatFailsIsSaid() {
    KeepKitViewModel keeping = made(Background.direct());
    keeping.print(
        () ->
            () ->
                new Printing.Choice.Chosen(
                    pages -> {
                      throw new IllegalStateException("as a spooler that has ended would");
                    }));
    assertEquals(1, dialogs.errors().size());
    assertFalse(keeping.keptProperty().get());
    assertEquals(0, kits());
  }

  @Test
  void whileOneWayIsUsedTheOthersWait(@TempDir Path folder) {
    HeldBackground background = new HeldBackground();
    KeepKitViewModel keeping = made(background);
    keeping.print(printing);
    assertTrue(keeping.busyProperty().get());
    keeping.savePdf(folder.resolve("kit.pdf"));
    assertEquals(1, background.waiting());
    background.all();
    assertFalse(keeping.busyProperty().get());
    assertTrue(keeping.keptProperty().get());
    assertFalse(Files.exists(folder.resolve("kit.pdf")));
  }
}
