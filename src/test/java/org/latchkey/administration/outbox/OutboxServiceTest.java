package org.latchkey.administration.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.outbox.OutboxEntry.NotAgain;
import org.latchkey.administration.outbox.opened.EnrollmentSheet;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administration.outbox.opened.OpenedMessage;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.StoredSetupCode.State;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

class OutboxServiceTest {
  private static final MessageOutcome DONE = new MessageOutcome.Done();

  private final SampleConsole console = SampleConsole.open();
  private final OutboxService service = console.services().outboxes();
  private final WrittenMessages written = new WrittenMessages(console);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theSampleHasMessagesInEveryState() {
    Set<MessageState> states =
        written.all().stream().map(Message::state).collect(Collectors.toSet());
    assertEquals(
        Set.of(
            MessageState.QUEUED,
            MessageState.SENT,
            MessageState.FAILED,
            MessageState.SUPERSEDED,
            MessageState.CANCELLED),
        states);
    assertTrue(written.all().stream().anyMatch(Message::wasHandedOver));
  }

  @Test
  void aMessageWithoutCodeIsReadWithoutATrace() {
    UUID id = written.notice("Omar", MessageKind.MFA_ENROLLED);
    int events = events().size();

    OpenedMessage opened = opened("Anna", id, MessageUse.READ);

    assertTrue(opened.text().text().contains("Hello Omar Haddad"));
    assertTrue(opened.sheet().isEmpty());
    assertEquals(events, events().size());
  }

  @Test // S-35
  void whoeverHasShownNoCodeForLongIsAskedForOneBeforeACodeIsRead() {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);
    Actor left = Actor.of(console.person("Jonas"));
    int events = events().size();
    for (MessageUse use : MessageUse.values()) {
      assertEquals(
          new MessageOutcome.CodeNeeded(), console.services().outboxes().open(left, id, use));
    }
    assertEquals(events, events().size());
    // Who has no authenticator has none to show, and a demoted one is refused before anything is asked.
    assertEquals(
        new MessageOutcome.Denied(),
        console
            .services()
            .outboxes()
            .open(
                left, written.code("Omar", MessageKind.PASSWORD_RESET), MessageUse.READ));
  }

  @Test
  void everyUseOfACodeIsRecorded() {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);
    for (MessageUse use : MessageUse.values()) {
      opened("Jonas", id, use);
      AuditEvent event = events().getLast();
      assertEquals(AuditAction.MESSAGE_READ, event.action());
      assertEquals(AuditResult.DONE, event.result());
      assertEquals("Jonas Weber", event.actorName());
      assertEquals("Omar Haddad", event.subjectName());
      assertEquals(use.name(), event.detail());
    }
    assertEquals(List.of(), console.services().notices().unseen(console.actor("Omar")));
  }

  @Test // product page 8
  void whosePasswordCouldBeSetIsToldAtTheNextSignIn() {
    UUID id = written.code("Omar", MessageKind.PASSWORD_RESET);

    opened("Anna", id, MessageUse.PRINTED);

    var notices = console.services().notices().unseen(console.actor("Omar"));
    assertEquals(NoticeKind.PASSWORD_MESSAGE_OPENED, notices.getFirst().kind());
    assertEquals("Anna Moreau", notices.getFirst().name());
  }

  @Test
  void nobodyIsToldOfThemselves() {
    opened("Anna", written.code("Anna", MessageKind.PASSWORD_RESET), MessageUse.READ);

    assertEquals(List.of(), console.services().notices().unseen(console.actor("Anna")));
  }

  @Test
  void theSheetHoldsWhatTheMessageHolds() {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);

    EnrollmentSheet sheet = opened("Anna", id, MessageUse.PRINTED).sheet().orElseThrow();

    assertEquals("Harbor & Finch Ltd", sheet.organization());
    assertEquals("Omar Haddad", sheet.recipientName());
    assertEquals("latchkey://set-up?code=" + sheet.code(), sheet.link());
    assertEquals(console.clock().instant().plus(Duration.ofHours(24)), sheet.validUntil());
    SetupCode code = SetupCode.parse(sheet.link()).orElseThrow();
    assertEquals(
        console.person("Omar").id(),
        console.services().setupCodes().find(code).orElseThrow().administratorId());
  }

  @Test
  void theTextOfAnEndedCodeIsGoneEvenBeforeItIsWiped() {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);
    console.clock().advance(Duration.ofHours(24));

    assertEquals(new MessageOutcome.TooLate(), service.open(console.actor("Anna"), id, MessageUse.READ));
    assertEquals(Readability.GONE, entry("Anna", id).readability());
  }

  @Test // S-40: a resend revokes the older one
  void sendingAgainMakesANewCodeAndEndsTheOlder() {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);
    SetupCode older = codeIn(id);

    console.clock().advance(Duration.ofSeconds(1));
    assertEquals(DONE, service.sendAgain(console.actor("Jonas"), id));

    assertEquals(AuditAction.MESSAGE_SENT_AGAIN, events().getLast().action());
    assertEquals(State.SUPERSEDED, console.services().setupCodes().find(older).orElseThrow().state());
    assertEquals(MessageState.SUPERSEDED, written.find(id).state());
    assertFalse(written.find(id).readable());
    Message newer = written.all().getFirst();
    assertNotEquals(id, newer.id());
    assertEquals(MessageState.QUEUED, newer.state());
    SetupCode code = codeIn(newer.id());
    assertNotEquals(older.text(), code.text());
    assertEquals(State.OPEN, console.services().setupCodes().find(code).orElseThrow().state());
  }

  @Test
  void aNoticeIsSentAgainAsItWas() {
    Message failed =
        written.all().stream().filter(m -> m.state() == MessageState.FAILED).findFirst().orElseThrow();
    String text = opened("Anna", failed.id(), MessageUse.READ).text().text();

    assertEquals(DONE, service.sendAgain(console.actor("Anna"), failed.id()));

    assertEquals(MessageState.SUPERSEDED, written.find(failed.id()).state());
    Message again = written.all().getFirst();
    assertEquals(MessageState.QUEUED, again.state());
    assertEquals(failed.recipientAddress(), again.recipientAddress());
    assertEquals(text, opened("Anna", again.id(), MessageUse.READ).text().text());
  }

  @Test
  void whatIsNotTrueAnyMoreIsNotSentAgain() {
    UUID invitation = written.code("Noah", MessageKind.INVITATION);
    UUID required = written.code("Yusuf", MessageKind.MFA_SET_UP_REQUIRED);
    UUID toOmar = written.code("Omar", MessageKind.MFA_SET_UP_SENT);
    UUID waiting = written.notice("Omar", MessageKind.PASSWORD_CHANGED);
    console.sql("update administrator set status = 'ACTIVE' where first_name = 'Noah'");
    console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Omar'");
    console.sql(
        "update totp_credential set administrator_id = ? where administrator_id = ?",
        console.person("Yusuf").id(),
        console.person("Elif").id());
    int before = written.all().size();

    assertEquals(NotAgain.DONE_MEANWHILE, notAgain(invitation));
    assertEquals(NotAgain.DONE_MEANWHILE, notAgain(required));
    assertEquals(NotAgain.SUSPENDED, notAgain(toOmar));
    assertEquals(NotAgain.STILL_WAITING, notAgain(waiting));
    assertEquals(before, written.all().size());
  }

  private NotAgain notAgain(UUID id) {
    MessageOutcome outcome = service.sendAgain(console.actor("Anna"), id);
    return assertInstanceOf(MessageOutcome.CannotSendAgain.class, outcome).reason();
  }

  private SetupCode codeIn(UUID id) {
    return SetupCode.parse(opened("Anna", id, MessageUse.READ).sheet().orElseThrow().code())
        .orElseThrow();
  }

  private OpenedMessage opened(String firstName, UUID id, MessageUse use) {
    return assertInstanceOf(
            MessageOutcome.Opened.class, service.open(console.actor(firstName), id, use))
        .opened();
  }

  private OutboxEntry entry(String firstName, UUID id) {
    return service.list(console.actor(firstName)).orElseThrow().entries().stream()
        .filter(entry -> entry.message().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<AuditEvent> events() {
    return console.services().events().all();
  }
}
