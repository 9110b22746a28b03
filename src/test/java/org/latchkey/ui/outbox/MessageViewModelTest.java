package org.latchkey.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.paper.Page;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.output.Printing;

class MessageViewModelTest {
  private final OutboxFixture fixture = new OutboxFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aTextThatLeavesNoTraceIsThereAtOnce() {
    MessageViewModel message =
        fixture.message("Anna", fixture.notice("Omar", MessageKind.MFA_ENROLLED));
    message.begin();
    assertTrue(message.textProperty().get().startsWith("Hello Omar Haddad,"));
  }

  @Test
  void aCodeIsShownOnlyWhenAskedForAndForgottenAfterwards() {
    MessageViewModel message =
        fixture.message("Jonas", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    message.begin();
    assertEquals("", message.textProperty().get());
    message.showText();
    assertTrue(message.textProperty().get().contains("latchkey://set-up?code="));
    assertEquals(MessageUse.READ.name(), read().getLast().detail());
    message.close();
    assertEquals("", message.textProperty().get());
  }

  @Test
  void whoMayNotReadItIsToldWhy() {
    UUID id = fixture.code("Omar", MessageKind.PASSWORD_RESET);
    MessageViewModel message = fixture.message("Jonas", id);
    assertEquals(
        "With this message the password of Omar Haddad can be set. Only an Administrator with"
            + " Billing may read it.",
        new OutboxWords(fixture.strings(), fixture.time()).aboutText(message.entryProperty().get()));
    message.showText();
    assertEquals("", message.textProperty().get());
    assertTrue(message.failedProperty().get());
  }

  @Test // S-35: at a console that was left open nobody takes an account by its messages
  void aCodeIsReadOnlyByWhoeverHasJustShownOneOfTheirOwn(@TempDir Path folder) {
    UUID id = fixture.code("Omar", MessageKind.PASSWORD_RESET);
    MessageViewModel left = fixture.messageLongAfterTheLastCode("Anna", id);
    Path file = folder.resolve("m.eml");
    left.showText();
    left.copy();
    left.saveMail(file);
    left.savePdf(file);
    left.print(() -> () -> new Printing.Choice.Chosen(pages -> true));
    assertEquals("", left.textProperty().get());
    assertEquals("", fixture.copied());
    assertFalse(Files.exists(file));
    assertEquals(List.of(), read());
    assertEquals(5, fixture.proving().size());

    MessageViewModel again = fixture.message("Anna", id);
    fixture.proving().getFirst().accept(again);
    assertTrue(again.textProperty().get().contains("latchkey://set-up?code="));
    fixture.proving().get(2).accept(again);
    assertTrue(Files.exists(file));
  }

  @Test
  void whatCarriesNoCodeIsReadWithoutOne() {
    MessageViewModel notice =
        fixture.messageLongAfterTheLastCode(
            "Anna", fixture.notice("Omar", MessageKind.PASSWORD_CHANGED));
    notice.begin();
    assertTrue(notice.textProperty().get().contains("Hello Omar Haddad"));
    assertEquals(List.of(), fixture.proving());
  }

  @Test
  void copyingIsRecordedAndSaysHowLongTheCodeStays() {
    MessageViewModel message =
        fixture.message("Anna", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    message.copy();
    assertTrue(fixture.copied().contains("latchkey://set-up?code="));
    assertTrue(message.noticeProperty().get().contains("clipboard"));
    assertEquals(MessageUse.COPIED.name(), read().getLast().detail());
  }

  @Test // S-38
  void aCopiedCodeLeavesTheClipboardAfterHalfAMinuteIfItIsStillThere() {
    MessageViewModel message =
        fixture.message("Anna", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    message.copy();
    fixture.console().clock().advance(Duration.ofSeconds(29));
    message.tick();
    assertFalse(fixture.copied().isEmpty());
    fixture.console().clock().advance(Duration.ofSeconds(1));
    message.tick();
    assertEquals("", fixture.copied());
    assertEquals("", message.noticeProperty().get());
    message.copy("a part of it");
    fixture.copyElsewhere("something else");
    fixture.console().clock().advance(Duration.ofSeconds(31));
    message.tick();
    assertEquals("something else", fixture.copied());
  }

  @Test // S-37, S-38: a lock closes it too
  void aCopiedCodeGoesWithTheMessageAndATextWithoutOneStays() {
    MessageViewModel message =
        fixture.message("Anna", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    message.copy();
    message.close();
    assertEquals("", fixture.copied());
    MessageViewModel notice =
        fixture.message("Anna", fixture.notice("Omar", MessageKind.PASSWORD_CHANGED));
    notice.copy();
    notice.close();
    assertFalse(fixture.copied().isEmpty());
  }

  @Test
  void aFileIsForItsOwnerAlone(@TempDir Path folder) throws IOException {
    MessageViewModel message =
        fixture.message("Anna", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    Path mail = folder.resolve(message.fileName(".eml"));
    assertEquals("enrollment-sheet-omar-haddad.eml", mail.getFileName().toString());

    message.saveMail(mail);
    assertTrue(Files.readString(mail).contains("To: Omar Haddad\r\n"));
    message.savePdf(folder.resolve("sheet.pdf"));

    assertTrue(Files.readString(folder.resolve("sheet.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(mail)));
    assertEquals(
        List.of("SAVED", "SAVED_AS_PDF"), read().stream().map(AuditEvent::detail).toList());
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test // S-37: a lock does not close the chooser
  void aFileThatIsChosenAfterALockIsNotWrittenAndNothingIsRead(@TempDir Path folder) {
    MessageViewModel message =
        fixture.message("Anna", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    int read = read().size();
    message.close();
    Path mail = folder.resolve("m.eml");
    Path sheet = folder.resolve("m.pdf");
    message.saveMail(mail);
    message.savePdf(sheet);
    assertFalse(Files.exists(mail) || Files.exists(sheet));
    assertEquals(read, read().size());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
    MessageViewModel message =
        fixture.message("Anna", fixture.notice("Omar", MessageKind.MFA_ENROLLED));
    message.saveMail(folder.resolve("missing").resolve("message.eml"));
    assertTrue(message.noticeProperty().get().startsWith("The file could not be written"));
    assertTrue(message.failedProperty().get());
  }

  @Test
  void printingAsksForThePrinterBeforeItAsksForTheText() {
    MessageViewModel message =
        fixture.message("Anna", fixture.code("Omar", MessageKind.MFA_SET_UP_SENT));
    message.print(() -> Printing.Choice.NoPrinter::new);
    assertTrue(message.noticeProperty().get().contains("Save the message as a PDF"));
    message.print(() -> Printing.Choice.Cancelled::new);
    assertEquals(List.of(), read());

    List<Page> printed = new ArrayList<>();
    message.print(() -> () -> new Printing.Choice.Chosen(printed::addAll));
    assertEquals(1, printed.size());
    assertEquals("PRINTED", read().getLast().detail());
    message.print(() -> () -> new Printing.Choice.Chosen(pages -> false));
    assertTrue(message.failedProperty().get());
  }

  @Test
  void whatIsDoneIsSaidAndTheDialogMayGo() {
    UUID id = fixture.code("Omar", MessageKind.MFA_SET_UP_SENT);
    fixture.console().clock().advance(Duration.ofSeconds(1));
    fixture.message("Anna", id).sendAgain();
    UUID newer = fixture.messages().getFirst().id();
    fixture.message("Anna", newer).handOver();
    assertEquals(
        List.of(
            "A message with a new code to Omar Haddad is in the Outbox. The code before does not"
                + " work any more.",
            "The message to Omar Haddad is marked as handed over."),
        fixture.done());
  }

  @Test
  void whatSomebodyElseDidMeanwhileIsSaid() {
    UUID id = fixture.code("Omar", MessageKind.MFA_SET_UP_SENT);
    MessageViewModel message = fixture.message("Anna", id);
    message.showText();
    fixture.console().services().outboxes().cancel(fixture.console().actor("Jonas"), id);

    message.handOver();
    assertEquals(List.of(), fixture.done());
    assertTrue(message.noticeProperty().get().contains("changed meanwhile"));
    message.update(
        fixture.outbox("Anna", Background.direct()).row(id).orElseThrow().entry());
    assertEquals("", message.textProperty().get(), "its code is of no use any more");
    assertEquals(MessageState.CANCELLED, message.entryProperty().get().message().state());
    assertFalse(message.entryProperty().get().waiting());
  }

  private List<AuditEvent> read() {
    return fixture.console().services().events().all().stream()
        .filter(event -> event.action() == AuditAction.MESSAGE_READ)
        .toList();
  }
}
