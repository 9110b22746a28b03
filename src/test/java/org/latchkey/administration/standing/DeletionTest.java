package org.latchkey.administration.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.standing.StandingOutcome.Applied;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.audit.AuditEvent;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageState;
import org.latchkey.signin.SignInStep;

/** What goes with a deleted account, and what stays (S-36, S-40, S-51, S-59). */
class DeletionTest {
  private static final List<String> OWNED =
      List.of(
          "password",
          "totp_credential",
          "recovery_code",
          "sign_in_throttle",
          "hidden_widget",
          "setup_code",
          "sign_in_notice",
          "recovery_kit");

  private final SampleConsole console = SampleConsole.open().withoutMessages();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void everythingThatBelongsToTheAccountGoesAndNothingOfOthers() {
    UUID priya = console.person("Priya").id();
    fill(priya);
    List<Integer> before = counts();
    List<Administrator> others = without("Priya");
    List<Integer> owned = OWNED.stream().map(table -> count(table, priya)).toList();
    owned.forEach(rows -> assertTrue(rows > 0, "the test fills every table: " + owned));
    delete("Anna", "Priya");
    for (int table = 0; table < OWNED.size(); table++) {
      assertEquals(0, count(OWNED.get(table), priya), OWNED.get(table));
      assertEquals(before.get(table) - owned.get(table), counts().get(table), OWNED.get(table));
    }
    assertEquals(others, console.services().administrators().all());
  }

  @Test // S-40: and no courier finds a text to take along
  void messagesThatWaitAreSupersededAndWiped() {
    console.services().assistance().apply(
        console.actor("Anna"), ids("Priya"), Assistance.SEND_SET_UP_MESSAGE);
    Message waiting = console.services().messages().all().getFirst();
    console.sql("update message set state = 'FAILED' where id = ?", waiting.id());
    console.services().assistance().apply(
        console.actor("Anna"), ids("Priya"), Assistance.RESET_MFA);
    delete("Anna", "Priya");
    List<Message> messages = console.services().messages().all();
    assertEquals(3, messages.size(), "what was written stays to be seen");
    for (Message message : messages) {
      assertEquals(MessageState.SUPERSEDED, message.state());
      assertEquals(null, message.administratorId());
      assertEquals("Priya Nair", message.recipientName());
      assertFalse(console.services().outbox().text(message.id()).isPresent());
    }
  }

  @Test // S-40: its code has ended with the account
  void aMessageThatHasGoneStaysSentWithoutItsCode() {
    console.services().assistance().apply(
        console.actor("Anna"), ids("Priya"), Assistance.SEND_SET_UP_MESSAGE);
    console.sql("update message set state = 'SENT'");
    delete("Anna", "Priya");
    Message message = console.services().messages().all().getFirst();
    assertEquals(MessageState.SENT, message.state());
    assertFalse(console.services().outbox().text(message.id()).isPresent());
  }

  @Test // S-36, S-26
  void whoeverIsDeletedIsSignedOutAndUnknown() {
    Actor priya = console.actor("Priya");
    String email = console.person("Priya").email();
    assertTrue(console.services().overview().frame(priya).isPresent());
    delete("Anna", "Priya");
    assertTrue(console.services().overview().frame(priya).isEmpty());
    assertInstanceOf(
        SignInStep.Refused.class,
        console.services().signIn().signIn(email, SampleOrganization.PASSWORD));
  }

  @Test
  void theLogKeepsTheName() {
    List<AuditEvent> before = console.services().events().all();
    delete("Anna", "Priya");
    assertTrue(console.services().events().all().containsAll(before));
    AuditEvent newest = console.services().events().newest(1).getFirst();
    assertEquals("Priya Nair", newest.subjectName());
    assertEquals("Manager", newest.detail());
  }

  @Test // product page 2: nobody deletes their own account
  void nobodyDeletesThemselves() {
    Applied applied = delete("Anna", "Anna", "Mei-Ling");
    assertEquals(1, applied.changed().size());
    assertEquals(
        "Anna Moreau ONESELF",
        applied.skipped().getFirst().person().name()
            + " "
            + applied.skipped().getFirst().reason());
    assertEquals("Anna", console.person("Anna").firstName());
  }

  @Test // the address is free again
  void somebodyElseCanBeAddedWithTheSameAddress() {
    Administrator priya = console.person("Priya");
    delete("Anna", "Priya");
    assertTrue(
        console.services().administrators().findByEmailKey(priya.email()).isEmpty());
  }

  /** Rows of every kind that somebody can have. */
  private void fill(UUID id) {
    console.sql("delete from sign_in_throttle where administrator_id = ?", id);
    console.sql("insert into sign_in_throttle values (?, 3, null)", id);
    console.sql(
        "insert into sign_in_notice (id, administrator_id, kind, name, at)"
            + " values (random_uuid(), ?, 'RECOVERY_KIT_USED', 'x', current_timestamp)",
        id);
    console.sql("insert into hidden_widget values (?, 'COVERAGE')", id);
    console.giveKit("Priya");
    console.services().assistance().apply(
        console.actor("Anna"), ids("Priya"), Assistance.SEND_SET_UP_MESSAGE);
  }

  private Applied delete(String actor, String... people) {
    return assertInstanceOf(
        Applied.class,
        console
            .services()
            .standings()
            .apply(console.actor(actor), ids(people), new StandingChange.Delete()));
  }

  private List<Administrator> without(String name) {
    return console.services().administrators().all().stream()
        .filter(person -> !person.firstName().equals(name))
        .toList();
  }

  private List<Integer> counts() {
    return OWNED.stream()
        .map(table -> query("select count(*) from " + table))
        .toList();
  }

  private int count(String table, UUID id) {
    return query("select count(*) from " + table + " where administrator_id = '" + id + "'");
  }

  private int query(String sql) {
    return console
        .services()
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private List<UUID> ids(String... names) {
    return Stream.of(names).map(name -> console.person(name).id()).toList();
  }
}
