package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementOutcome.Applied;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.mail.MessageState;

/** Whoever has to use MFA from now on is told, wherever that was decided (product page 5). */
class RequirementMailTest {
  private static final String EVERYBODY_OPEN =
      "select count(*) from setup_code where state = 'OPEN'";

  private final SampleConsole console = SampleConsole.open().withoutMessages();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void eachGetsTheMessageThatFitsThem() {
    require("Omar", "Sofia", "Noah", "Marek");
    assertEquals(MessageKind.MFA_SET_UP_REQUIRED, only("Omar").kind(), "not enrolled");
    assertEquals(MessageKind.MFA_REQUIRED, only("Sofia").kind(), "enrolled");
    assertEquals(MessageKind.INVITATION, only("Noah").kind(), "has no password yet");
    assertEquals(MessageKind.MFA_REQUIRED_SUSPENDED, only("Marek").kind(), "no code to come in with");
    String text = console.services().outbox().text(only("Omar").id()).orElseThrow().text();
    assertTrue(text.contains("Anna Moreau requires"), text);
    assertTrue(text.contains("latchkey://set-up?code="), text);
  }

  @Test
  void whoeverHasADisabledAuthenticatorGetsACode() {
    console.sql(
        "update totp_credential set state = 'DISABLED' where administrator_id = ?",
        console.person("Sofia").id());
    require("Sofia");
    assertEquals(MessageKind.MFA_SET_UP_REQUIRED, only("Sofia").kind());
  }

  @Test
  void whoeverIsSkippedGetsNothingAndNorDoesWhoeverIsFreed() {
    console
        .services()
        .requirements()
        .apply(
            console.actor("Jonas"),
            ids("Mei-Ling", "Priya", "Omar"),
            MfaRequirement.REQUIRED,
            Place.ADMINISTRATORS);
    console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"), ids("Priya"), MfaRequirement.NOT_REQUIRED, Place.ADMINISTRATORS);
    assertEquals(List.of("Omar Haddad"), messages().stream().map(Message::recipientName).toList());
  }

  @Test
  void aChangeInTheDetailsIsToldAtOnceAndInBulkAfterTenSeconds() {
    save("Omar", MfaRequirement.REQUIRED);
    require("Grace");
    assertEquals(console.clock().instant(), only("Omar").notBefore());
    assertEquals(
        console.clock().instant().plus(Duration.ofSeconds(10)), only("Grace").notBefore());
    save("Omar", MfaRequirement.NOT_REQUIRED);
    save("Omar", MfaRequirement.NOT_REQUIRED);
    assertEquals(1, messagesTo("Omar").size());
  }

  @Test
  void undoWithdrawsTheMessagesAndTheirCodes() {
    Applied applied = require("Omar", "Sofia");
    assertEquals(1, count(EVERYBODY_OPEN));
    console.clock().advance(Duration.ofSeconds(9));
    undo(applied);
    for (String name : List.of("Omar", "Sofia")) {
      assertEquals(MessageState.CANCELLED, only(name).state(), name);
      assertFalse(only(name).readable(), name);
    }
    assertEquals(0, count(EVERYBODY_OPEN));
  }

  @Test // nothing else could let them in: the new invitation has ended the one before
  void undoLeavesAnInvitation() {
    undo(require("Noah", "Marek"));
    assertEquals(MessageState.CANCELLED, only("Marek").state());
    assertEquals(MessageState.QUEUED, only("Noah").state());
    assertEquals(1, count(EVERYBODY_OPEN));
  }

  @Test
  void undoWithdrawsWhatWaitsHoweverLongItTakesAndLeavesWhatHasGone() {
    Applied applied = require("Omar", "Sofia");
    console.clock().advance(Duration.ofSeconds(25));
    console.sql("update message set state = 'SENT' where id = ?", only("Sofia").id());
    undo(applied);
    assertEquals(MessageState.SENT, only("Sofia").state());
    assertEquals(MessageState.CANCELLED, only("Omar").state());
    assertEquals(0, count(EVERYBODY_OPEN));
  }

  @Test // nobody was told of what is taken back
  void undoingThatMfaIsNotRequiredTellsNobody() {
    Applied stopped =
        assertInstanceOf(
            Applied.class,
            console
                .services()
                .requirements()
                .apply(
                    console.actor("Anna"),
                    ids("Priya"),
                    MfaRequirement.NOT_REQUIRED,
                    Place.ADMINISTRATORS));
    undo(stopped);
    assertEquals(List.of(), messages());
  }

  @Test // S-59
  void withoutTheChangeThereIsNoMessage() {
    console.sql(
        "alter table audit_event add constraint fails check (action <> 'MFA_REQUIRED' or subject_name <> 'Omar Haddad')");
    assertThrows(RuntimeException.class, () -> require("Omar"));
    assertThrows(RuntimeException.class, () -> save("Omar", MfaRequirement.REQUIRED));
    assertEquals(List.of(), messages());
    assertEquals(0, count("select count(*) from setup_code"));
  }

  @Test // a statement for each of them would take as many seconds as there are thousands
  void tenThousandAreToldAndUntoldInAFewStatements() {
    console.sql(
        """
        insert into administrator (id, email, email_key, first_name, last_name, role, status,
            mfa_requirement, created_at, version)
        select random_uuid(), 'n' || "X" || '@x.example', 'n' || "X" || '@x.example', 'N' || "X", 'Many',
            'READ_ONLY', 'ACTIVE', 'NOT_REQUIRED', current_timestamp, 1
        from system_range(1, 10000)
        """);
    List<UUID> everybody =
        console.services().administrators().all().stream().map(Administrator::id).toList();
    StatementCount statements = StatementCount.in(console.services().database().jdbi());
    Applied applied =
        assertInstanceOf(
            Applied.class,
            console
                .services()
                .requirements()
                .apply(console.actor("Anna"), everybody, MfaRequirement.REQUIRED, Place.TILE));
    assertEquals(10_007, applied.changed().size());
    assertTrue(statements.take() < 100);
    assertEquals(
        Map.of(
            MessageKind.MFA_SET_UP_REQUIRED, 10_003L,
            MessageKind.MFA_REQUIRED_SUSPENDED, 1L,
            MessageKind.MFA_REQUIRED, 2L,
            MessageKind.INVITATION, 1L),
        messages().stream()
            .collect(Collectors.groupingBy(Message::kind, Collectors.counting())));
    statements.take();
    undo(applied);
    assertTrue(statements.take() < 100);
    assertEquals(1, count(EVERYBODY_OPEN));
  }

  private Applied require(String... firstNames) {
    return assertInstanceOf(
        Applied.class,
        console
            .services()
            .requirements()
            .apply(
                console.actor("Anna"),
                ids(firstNames),
                MfaRequirement.REQUIRED,
                Place.ADMINISTRATORS));
  }

  private void undo(Applied applied) {
    assertInstanceOf(
        Applied.class,
        console.services().requirements().undo(console.actor("Anna"), applied, Place.ADMINISTRATORS));
  }

  private void save(String firstName, MfaRequirement requirement) {
    Administrator person = console.person(firstName);
    assertEquals(
        new SaveOutcome.Saved(person.id()),
        console
            .services()
            .administration()
            .save(
                console.actor("Anna"),
                person.id(),
                person.version(),
                new PersonForm(
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    person.role(),
                    requirement)));
  }

  private List<UUID> ids(String... firstNames) {
    return Stream.of(firstNames).map(name -> console.person(name).id()).toList();
  }

  private List<Message> messages() {
    return console.services().messages().all();
  }

  private List<Message> messagesTo(String firstName) {
    UUID id = console.person(firstName).id();
    return messages().stream()
        .filter(message -> id.equals(message.administratorId()))
        .sorted(Comparator.comparing(Message::state))
        .toList();
  }

  private Message only(String firstName) {
    List<Message> all = messagesTo(firstName);
    assertEquals(1, all.size(), firstName + ": " + all);
    return all.getFirst();
  }

  private int count(String sql) {
    return console
        .services()
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  /** How many statements went to the database; a batch is one. */
  private record StatementCount(AtomicInteger counted) implements SqlLogger {
    static StatementCount in(Jdbi jdbi) {
      StatementCount count = new StatementCount(new AtomicInteger());
      jdbi.setSqlLogger(count);
      return count;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
      counted.incrementAndGet();
    }

    /** The number since the last time. */
    int take() {
      return counted.getAndSet(0);
    }
  }
}
