package org.latchkey.administration.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** Who may change what whom stands as, completely, as the product page says it (S-53). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingPermissionTest {
  /** y: done; n: denied; s: skipped while others would not be. There is another owner. */
  private static final String TABLE =
      """
      role                        role-owner role-other role-self suspend-owner suspend-other suspend-self activate-owner activate-other delete-owner delete-other delete-self
      ADMINISTRATOR_WITH_BILLING  y          y          y         y             y             y            y              y              y            y            s
      ADMINISTRATOR               n          n          n         n             n             n            n              n              n            n            n
      MANAGER                     n          n          n         n             n             n            n              n              n            n            n
      HELP_DESK                   n          n          n         n             n             n            n              n              n            n            n
      READ_ONLY                   n          n          n         n             n             n            n              n              n            n            n
      BILLING_ONLY                n          n          n         n             n             n            n              n              n            n            n
      COMMAND_RUNNER              n          n          n         n             n             n            n              n              n            n            n
      COMMAND_RUNNER_WITH_BILLING n          n          n         n             n             n            n              n              n            n            n
      """;

  private final SampleConsole console = SampleConsole.open();

  @AfterAll
  void close() {
    console.close();
  }

  static Stream<Arguments> everyCell() {
    List<String> lines = TABLE.lines().toList();
    List<String> actions = cells(lines.getFirst());
    List<Arguments> all = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = cells(line);
      assertEquals(actions.size(), row.size(), line);
      for (int column = 1; column < row.size(); column++) {
        all.add(Arguments.of(row.getFirst(), actions.get(column), row.get(column)));
      }
    }
    return all.stream();
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.strip().split(" +", -1));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("everyCell")
  void eachRoleMayDoExactlyWhatTheProductPageSays(String role, String action, String expected) {
    prepare(role, "ACTIVE", action);
    List<Administrator> before = console.services().administrators().all();
    List<AuditEvent> events = console.services().events().all();

    assertEquals(expected, attempt(action));

    boolean refused =
        console.services().events().all().stream()
            .filter(event -> !events.contains(event))
            .anyMatch(event -> event.result() == AuditResult.REFUSED);
    assertEquals(!expected.equals("y"), refused, "audited refusal");
    if (!expected.equals("y")) {
      assertEquals(before, console.services().administrators().all(), "nothing has changed");
    }
  }

  @Test // S-53: the table above leaves nobody out
  void theTableHasEveryRole() {
    assertEquals(
        Stream.of(Role.values()).map(Role::name).sorted().toList(),
        everyCell().map(cell -> (String) cell.get()[0]).distinct().sorted().toList());
  }

  @Test // S-49
  void aSuspendedOrInvitedOwnerMayNothing() {
    for (String status : List.of("SUSPENDED", "INVITED")) {
      for (String action : cells(TABLE.lines().findFirst().orElseThrow()).subList(1, 12)) {
        prepare("ADMINISTRATOR_WITH_BILLING", status, action);
        assertEquals("n", attempt(action), status + " " + action);
      }
    }
  }

  /** Viktor acts; Anna is an active owner, too, whatever becomes of him. */
  private void prepare(String role, String status, String action) {
    console.sql("delete from administrator where first_name in ('Owner', 'Other')");
    insert("Owner", "ADMINISTRATOR_WITH_BILLING", action);
    insert("Other", "READ_ONLY", action);
    console.sql(
        "update administrator set role = ?, status = ? where first_name = 'Viktor'", role, status);
  }

  private void insert(String name, String role, String action) {
    console.sql(
        """
        insert into administrator (id, email, email_key, first_name, last_name, role, status,
            mfa_requirement, created_at, version)
        values (random_uuid(), ?, ?, ?, 'Person', ?, ?, 'NOT_REQUIRED', current_timestamp, 1)
        """,
        name + "@example.org",
        name.toLowerCase(Locale.ROOT) + "@example.org",
        name,
        role,
        action.startsWith("activate") ? "SUSPENDED" : "ACTIVE");
  }

  private String attempt(String action) {
    String[] words = action.split("-", -1);
    StandingChange change =
        switch (words[0]) {
          case "role" -> new StandingChange.ChangeRole(Role.BILLING_ONLY);
          case "suspend" -> new StandingChange.Suspend();
          case "activate" -> new StandingChange.Activate();
          case "delete" -> new StandingChange.Delete();
          default -> throw new IllegalArgumentException(action);
        };
    String whom =
        switch (words[1]) {
          case "owner" -> "Owner";
          case "other" -> "Other";
          case "self" -> "Viktor";
          default -> throw new IllegalArgumentException(action);
        };
    return attempt(change, console.person(whom).id());
  }

  private String attempt(StandingChange change, UUID id) {
    StandingService service = console.services().standings();
    Actor actor = console.actor("Viktor");
    boolean planned = service.plan(actor, List.of(id), change).isPresent();
    StandingOutcome outcome = service.apply(actor, List.of(id), change);
    assertEquals(planned, outcome instanceof StandingOutcome.Applied, "the plan says the same");
    return switch (outcome) {
      case StandingOutcome.Denied denied -> "n";
      case StandingOutcome.Applied applied
          when applied.changed().equals(List.of(id)) && applied.skipped().isEmpty() -> "y";
      case StandingOutcome.Applied applied when applied.changed().isEmpty() -> "s";
      default -> outcome.toString();
    };
  }
}
