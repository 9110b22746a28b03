package org.latchkey.administration.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.SampleConsole;
import org.latchkey.administration.PermissionTable;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administrator.Actor;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;

/** Who may do what with whose messages, completely, as the product page says it (S-50, S-53, S-54). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxPermissionTest {
  /** y: done; n: denied. "nobody" is an account that is gone. */
  private static final PermissionTable TABLE =
      new PermissionTable(
      """
      role                        list read-mfa-owner read-mfa-other read-mfa-self read-mfa-nobody read-pw-owner read-pw-other read-pw-self again-owner again-other cancel-owner cancel-other hand-owner hand-other
      ADMINISTRATOR_WITH_BILLING  y    y              y              y             y               y             y             y            y           y           y            y            y          y
      ADMINISTRATOR               y    n              y              y             n               n             n             n            n           y           n            y            n          y
      MANAGER                     n    n              n              n             n               n             n             n            n           n           n            n            n          n
      HELP_DESK                   n    n              n              n             n               n             n             n            n           n           n            n            n          n
      READ_ONLY                   n    n              n              n             n               n             n             n            n           n           n            n            n          n
      BILLING_ONLY                n    n              n              n             n               n             n             n            n           n           n            n            n          n
      COMMAND_RUNNER              n    n              n              n             n               n             n             n            n           n           n            n            n          n
      COMMAND_RUNNER_WITH_BILLING n    n              n              n             n               n             n             n            n           n           n            n            n          n
      """);

  private final SampleConsole console = SampleConsole.open();
  private final OutboxService service = console.services().outboxes();

  @AfterAll
  void close() {
    console.close();
  }

  static Stream<Arguments> everyCell() {
    return TABLE.everyCell();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("everyCell")
  void eachRoleMayDoExactlyWhatTheProductPageSays(String role, String action, String expected) {
    prepare(role, "ACTIVE");
    UUID message = action.equals("list") ? UUID.randomUUID() : put(action);
    List<Message> before = console.services().messages().all();
    int events = events().size();

    assertEquals(expected, attempt(action, message));

    boolean refused =
        events().subList(events, events().size()).stream()
            .anyMatch(
                event ->
                    event.result() == AuditResult.REFUSED && actor().id().equals(event.actorId()));
    assertEquals(expected.equals("n"), refused, "audited refusal");
    if (expected.equals("n")) {
      assertEquals(before, console.services().messages().all(), "nothing has changed");
    }
    if (action.endsWith("owner") && role.equals("ADMINISTRATOR")) {
      assertEquals(List.of(), listed(message), "not to be seen either");
    }
  }

  @Test
  void theTableHasEveryRole() {
    TABLE.assertHasEveryRole();
  }

  @Test // S-49
  void aSuspendedOwnerMayNothing() {
    for (String action : TABLE.actions()) {
      prepare("ADMINISTRATOR_WITH_BILLING", "ACTIVE");
      UUID message = action.equals("list") ? UUID.randomUUID() : put(action);
      prepare("ADMINISTRATOR_WITH_BILLING", "SUSPENDED");
      assertEquals("n", attempt(action, message), action);
    }
  }

  private void prepare(String role, String status) {
    console.sql(
        "update administrator set role = ?, status = ? where first_name = 'Viktor'", role, status);
  }

  private Actor actor() {
    return console.actor("Viktor");
  }

  /** Puts the message that an action is about. */
  private UUID put(String action) {
    console.clock().advance(Duration.ofMillis(5));
    String to =
        action.endsWith("owner") ? "Mei-Ling" : action.endsWith("self") ? "Viktor" : "Grace";
    MessageKind kind =
        action.contains("-pw-") ? MessageKind.PASSWORD_RESET : MessageKind.MFA_SET_UP_SENT;
    console
        .services()
        .database()
        .inTransaction(
            () -> {
              console.services().setupCodes().send(console.person(to), kind, "");
              return true;
            });
    UUID message = console.services().messages().all().getFirst().id();
    if (action.endsWith("nobody")) {
      console.sql("update message set administrator_id = null where id = ?", message);
    }
    return message;
  }

  private String attempt(String action, UUID message) {
    if (action.equals("list")) {
      return service.list(actor()).isPresent() ? "y" : "n";
    }
    MessageOutcome outcome =
        switch (action.substring(0, action.indexOf('-'))) {
          case "read" -> service.open(actor(), message, MessageUse.READ);
          case "again" -> service.sendAgain(actor(), message);
          case "cancel" -> service.cancel(actor(), message);
          case "hand" -> service.handOver(actor(), message);
          default -> throw new IllegalArgumentException(action);
        };
    return switch (outcome) {
      case MessageOutcome.Opened opened -> "y";
      case MessageOutcome.Done done -> "y";
      case MessageOutcome.Denied denied -> "n";
      default -> outcome.toString();
    };
  }

  private List<OutboxEntry> listed(UUID message) {
    return service.list(actor()).orElseThrow().entries().stream()
        .filter(entry -> entry.message().id().equals(message))
        .toList();
  }

  private List<AuditEvent> events() {
    return console.services().events().all();
  }
}
