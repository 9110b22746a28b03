package org.latchkey.administration.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.Races;
import org.latchkey.SampleConsole;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.StoredSetupCode.State;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

/** Cancelling and handing over, and what is still counted as waiting. */
class MessageHandlingTest {
  private static final MessageOutcome DONE = new MessageOutcome.Done();

  private final SampleConsole console = SampleConsole.open();
  private final OutboxService service = console.services().outboxes();
  private final WrittenMessages written = new WrittenMessages(console);

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void cancellingEndsTheCodeWhereverItWasCopiedTo() {
    UUID id = written.code("Omar", MessageKind.PASSWORD_RESET);
    SetupCode code = codeIn(id);

    assertEquals(DONE, service.cancel(console.actor("Jonas"), id));

    assertEquals(MessageState.CANCELLED, written.find(id).state());
    assertFalse(written.find(id).readable());
    assertEquals(State.SUPERSEDED, console.services().setupCodes().find(code).orElseThrow().state());
    assertEquals(AuditAction.MESSAGE_CANCELLED, console.services().events().all().getLast().action());
  }

  @Test
  void whatWasHandedOverWaitsNoMoreAndItsCodeStillWorks() {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);
    SetupCode code = codeIn(id);
    int waiting = waiting("Anna");

    assertEquals(DONE, service.handOver(console.actor("Jonas"), id));

    assertTrue(written.find(id).wasHandedOver());
    assertEquals(waiting - 1, waiting("Anna"));
    assertEquals(State.OPEN, console.services().setupCodes().find(code).orElseThrow().state());
    assertEquals(new MessageOutcome.TooLate(), service.cancel(console.actor("Jonas"), id));
    assertEquals(new MessageOutcome.TooLate(), service.handOver(console.actor("Jonas"), id));
  }

  @Test
  void ofEightWhoCancelAtOnceOneSucceeds() throws Exception {
    UUID id = written.code("Omar", MessageKind.MFA_SET_UP_SENT);

    List<MessageOutcome> outcomes =
        Races.together(8, () -> service.cancel(console.actor("Anna"), id));

    assertEquals(1, outcomes.stream().filter(DONE::equals).count());
  }

  @Test
  void whatIsBeingSentIsLeftAlone() {
    UUID id = written.notice("Omar", MessageKind.MFA_REQUIRED);
    console.sql("update message set state = 'SENDING' where id = ?", id);

    assertEquals(new MessageOutcome.TooLate(), service.cancel(console.actor("Anna"), id));
    assertEquals(MessageState.SENDING, written.find(id).state());
  }

  @ParameterizedTest // S-45: nobody hides what they have done to somebody's way in
  @EnumSource(MessageKind.class)
  void whatTellsOfAChangeIsNotCancelledAndThatIsInTheLog(MessageKind kind) {
    if (kind.carriesCode()) {
      assertFalse(kind.mustArrive(), "its code may have to end");
      return;
    }
    UUID id = written.notice("Omar", kind);
    MessageOutcome outcome = service.cancel(console.actor("Anna"), id);
    AuditEvent event = console.services().events().newest(1).getFirst();
    assertEquals(AuditAction.MESSAGE_CANCELLED, event.action());
    assertEquals(kind.name(), event.detail());
    if (Set.of(MessageKind.MFA_REQUIRED, MessageKind.MFA_REQUIRED_SUSPENDED, MessageKind.TEST).contains(kind)) {
      assertEquals(DONE, outcome);
    } else {
      assertEquals(new MessageOutcome.MustArrive(), outcome);
      assertEquals(AuditResult.REFUSED, event.result());
      assertEquals(MessageState.QUEUED, written.find(id).state());
      assertTrue(written.find(id).readable());
    }
  }

  @Test
  void aMessageThatHasGoneIsTooLate() {
    assertEquals(
        new MessageOutcome.TooLate(), service.cancel(console.actor("Anna"), UUID.randomUUID()));
  }

  @Test
  void theFrameAndHomeCountWhatWaitsForTheirViewer() {
    assertEquals(5, waiting("Anna"));
    assertEquals(4, waiting("Jonas"), "without the one to an Administrator with Billing");
    var frame = console.services().overview().frame(console.actor("Priya")).orElseThrow();
    assertTrue(frame.waitingMail().isEmpty());
  }

  private int waiting(String firstName) {
    return console
        .services()
        .overview()
        .frame(console.actor(firstName))
        .orElseThrow()
        .waitingMail()
        .orElseThrow();
  }

  private SetupCode codeIn(UUID id) {
    MessageOutcome outcome = service.open(console.actor("Anna"), id, MessageUse.READ);
    return SetupCode.parse(
            assertInstanceOf(MessageOutcome.Opened.class, outcome)
                .opened()
                .sheet()
                .orElseThrow()
                .code())
        .orElseThrow();
  }
}
