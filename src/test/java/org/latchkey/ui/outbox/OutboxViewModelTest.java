package org.latchkey.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.administration.outbox.OutboxEntry.NotAgain;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.outbox.OutboxViewModel.State;

class OutboxViewModelTest {
  private final OutboxFixture fixture = new OutboxFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theNewestStandsFirstAndEveryFilterKnowsItsNumber() {
    OutboxViewModel outbox = fixture.outbox("Anna", Background.direct());

    assertEquals(State.ROWS, outbox.stateProperty().get());
    assertEquals("Sam Ito", outbox.shownProperty().get().getFirst().message().recipientName());
    assertEquals(
        List.of("All 11", "Waiting 4", "Failed 1", "Sent 4", "Ended 2"),
        outbox.filters().get().stream().map(OutboxViewModel.FilterChoice::text).toList());
    for (OutboxViewModel.FilterChoice choice : outbox.filters().get()) {
      outbox.filterProperty().set(choice.filter());
      assertTrue(choice.text().endsWith(" " + outbox.shownProperty().get().size()), choice.text());
    }
  }

  @Test
  void everyStateIsInExactlyOneFilter() {
    for (MessageState state : MessageState.values()) {
      long lets =
          List.of(OutboxFilter.values()).stream().filter(filter -> filter.lets(state)).count();
      assertEquals(2, lets, state + ": All and one more");
    }
  }

  @Test
  void aSearchFindsEveryWordInNameAddressOrSubject() {
    OutboxViewModel outbox = fixture.outbox("Anna", Background.direct());
    outbox.searchProperty().set("  LUCÍA  password ");
    assertEquals(2, outbox.shownProperty().get().size());
    outbox.searchProperty().set("lucia.ferrer@");
    assertEquals(2, outbox.shownProperty().get().size());
    outbox.searchProperty().set("nobody at all");
    assertEquals(State.NOTHING_FOUND, outbox.stateProperty().get());
    outbox.clearFilters();
    assertEquals(State.ROWS, outbox.stateProperty().get());
  }

  @Test
  void withoutAMailServerMessagesWaitHere() {
    assertTrue(fixture.outbox("Anna", Background.direct()).waitsHereProperty().get());
    fixture
        .console()
        .sql(
            "insert into mail_server (id, host, port, security, username, from_address, version)"
                + " values (1, 'mail.example', 587, 'STARTTLS', '', 'mfa@harborfinch.example', 1)");
    assertFalse(fixture.outbox("Anna", Background.direct()).waitsHereProperty().get());
  }

  @Test
  void anEmptyOutboxIsNotOneThatTheFilterEmpties() {
    fixture.console().sql("delete from message");
    assertEquals(State.NOTHING, fixture.outbox("Anna", Background.direct()).stateProperty().get());
  }

  @Test
  void whoHasNoOutboxAnyMoreIsToldSo() {
    OutboxViewModel outbox = fixture.outbox("Jonas", Background.direct());
    fixture.console().sql("update administrator set role = 'MANAGER' where first_name = 'Jonas'");
    outbox.refresh();
    assertEquals(State.REFUSED, outbox.stateProperty().get());
    assertEquals(List.of(), outbox.shownProperty().get());
  }

  @Test
  void aStoreThatCannotBeReadIsToldAndTriedAgain() {
    OutboxViewModel outbox = fixture.outbox("Anna", new FailingBackground());
    assertEquals(State.FAILED, outbox.stateProperty().get());
    assertFalse(outbox.problemProperty().get().isEmpty());
    assertTrue(outbox.filters().get().stream().allMatch(choice -> !choice.text().matches(".*\\d.*")));
  }

  @Test
  void whatIsAskedForWhileReadingIsOneMoreReading() {
    HeldBackground background = new HeldBackground();
    OutboxViewModel outbox = fixture.outbox("Anna", background);
    outbox.refresh();
    outbox.refresh();
    assertEquals(1, background.waiting());
    background.next();
    assertEquals(1, background.waiting());
    List<OutboxRow> before = outbox.shownProperty().get();
    background.next();
    assertEquals(0, background.waiting());
    assertSame(before, outbox.shownProperty().get());
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void everyKindHasItsWords(MessageKind kind) {
    assertFalse(new OutboxWords(fixture.strings(), fixture.time()).kind(kind).isBlank());
  }

  @ParameterizedTest
  @EnumSource(NotAgain.class)
  void everyReasonHasItsWords(NotAgain reason) {
    assertTrue(new OutboxWords(fixture.strings(), fixture.time()).notAgain(reason).endsWith("."));
  }

  @Test
  void whatThereIsToKnowIsSaid() {
    OutboxWords words = new OutboxWords(fixture.strings(), fixture.time());
    var now = fixture.console().clock().instant();
    List<String> details =
        fixture.messages().stream().map(message -> words.detail(message, now)).toList();
    assertTrue(details.contains("Code until 21 November 2026, 07:30"), details.toString());
    assertTrue(
        details.contains(
            "Tried once: 550 5.1.1 Recipient address rejected: mailbox unavailable"),
        details.toString());
    List<String> standings =
        fixture.messages().stream().map(message -> words.standing(message).text()).toList();
    assertTrue(
        standings.containsAll(
            List.of("Waiting", "Sent", "Handed over", "Failed", "Superseded", "Cancelled")),
        standings.toString());
    Message withCode = fixture.messages().getFirst();
    assertEquals("The code has expired", words.detail(withCode, now.plus(Duration.ofDays(1))));
  }
}
