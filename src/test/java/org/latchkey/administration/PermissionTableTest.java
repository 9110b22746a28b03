package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.jspecify.annotations.Nullable;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.assistance.AssistanceOutcome;
import org.latchkey.administration.assistance.AssistanceService;
import org.latchkey.administration.global.GlobalRequirementOutcome;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;

/** Who may do what to whom, completely, as the product page says it and not as the code does (S-53). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTableTest {
  /**
   * y: done; n: denied; s: skipped while others would not be. "owner" is an Administrator with Billing,
   * "other" somebody else, "self" the actor; "tile" is the list behind the tile, "set" the toggle in the
   * details, "bulk" and "stop" are the actions of the Administrators table; whoever is helped by "reset",
   * "send" and "unlock" is enrolled and locked; "global" is the Global MFA Requirement.
   */
  private static final PermissionTable TABLE =
      new PermissionTable(
      """
      role                        home counts list tile-owner tile-other tile-self table details set-owner set-other set-self bulk-owner bulk-other bulk-self stop-owner stop-other unset-owner unset-other add names email role reset-owner reset-other reset-self send-owner send-other send-self unlock-owner unlock-other unlock-self global-see global-on global-off
      ADMINISTRATOR_WITH_BILLING  y    y      y    y          y          y         y     y       y         y         y        y          y          y         y          y          y           y           y   y     y     y    y           y           s          y          y          y         y            y            s           y          y         y
      ADMINISTRATOR               y    y      y    n          n          n         y     y       n         y         y        s          y          y         s          y          n           y           n   n     n     n    s           y           s          s          y          y         s            y            s           y          n         n
      MANAGER                     y    y      y    n          n          n         y     y       n         n         n        n          n          n         n          n          n           n           n   n     n     n    n           n           n          n          n          n         n            n            n           n          n         n
      HELP_DESK                   y    y      y    n          n          n         y     y       n         n         n        n          n          n         n          n          n           n           n   n     n     n    n           n           n          n          n          n         n            n            n           n          n         n
      READ_ONLY                   y    y      y    n          n          n         y     y       n         n         n        n          n          n         n          n          n           n           n   n     n     n    n           n           n          n          n          n         n            n            n           n          n         n
      BILLING_ONLY                n    n      n    n          n          n         n     n       n         n         n        n          n          n         n          n          n           n           n   n     n     n    n           n           n          n          n          n         n            n            n           n          n         n
      COMMAND_RUNNER              y    n      n    n          n          n         n     n       n         n         n        n          n          n         n          n          n           n           n   n     n     n    n           n           n          n          n          n         n            n            n           n          n         n
      COMMAND_RUNNER_WITH_BILLING y    n      n    n          n          n         n     n       n         n         n        n          n          n         n          n          n           n           n   n     n     n    n           n           n          n          n          n         n            n            n           n          n         n
      """);

  private final SampleConsole console = SampleConsole.open();

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
    prepare(role, "ACTIVE", action);
    List<Administrator> before = console.services().administrators().all();
    int events = console.services().events().all().size();

    assertEquals(expected, attempt(action));

    List<AuditEvent> written =
        console.services().events().all().subList(events, console.services().events().all().size());
    boolean refused =
        written.stream()
            .anyMatch(
                event ->
                    event.result() == AuditResult.REFUSED
                        && actor().id().equals(event.actorId()));
    // Who has no tiles sees Home without them: that is no refusal.
    boolean plainlyWithout = action.equals("counts") && !role.equals("BILLING_ONLY");
    assertEquals(!expected.equals("y") && !plainlyWithout, refused, "audited refusal: " + written);
    if (!expected.equals("y")) {
      assertEquals(before, console.services().administrators().all(), "nothing has changed");
    }
  }

  @Test // S-53: the table above leaves nobody out
  void theTableHasEveryRole() {
    TABLE.assertHasEveryRole();
  }

  @Test // S-49: an account that is not active may nothing, whatever its role
  void aSuspendedOrInvitedOwnerMayNothing() {
    for (String status : List.of("SUSPENDED", "INVITED")) {
      for (String action : TABLE.actions()) {
        prepare("ADMINISTRATOR_WITH_BILLING", status, action);
        List<Administrator> before = console.services().administrators().all();
        assertEquals("n", attempt(action), status + " " + action);
        assertEquals(before, console.services().administrators().all());
      }
    }
  }

  @Test // S-49
  void somebodyWhoDoesNotExistMayNothing() {
    Actor nobody = new Actor(UUID.randomUUID(), 0);
    assertTrue(console.services().administration().list(nobody).isEmpty());
    assertTrue(console.services().overview().overview(nobody).isEmpty());
    assertTrue(console.services().overview().frame(nobody).isEmpty());
    assertEquals(
        new RequirementOutcome.Denied(),
        console
            .services()
            .requirements()
            .apply(nobody, List.of(other()), MfaRequirement.REQUIRED, Place.ADMINISTRATORS));
  }

  private void prepare(String role, String status, String action) {
    boolean takingAway = action.startsWith("stop") || action.startsWith("unset");
    console.sql(
        "update administrator set mfa_requirement = ?, required_since = null",
        takingAway ? "REQUIRED" : "NOT_REQUIRED");
    console.sql("update organization set global_mfa_requirement = ?", action.equals("global-off"));
    console.sql(
        "update administrator set role = ?, status = ? where first_name = 'Viktor'", role, status);
    console.sql("update administrator set first_name = 'Grace' where last_name = 'Lindqvist'");
    console.sql("update administrator set role = 'READ_ONLY' where last_name = 'Lindqvist'");
    console.sql("update administrator set email = 'grace.lindqvist@harborfinch.example',"
        + " email_key = 'grace.lindqvist@harborfinch.example' where last_name = 'Lindqvist'");
    console.sql("delete from administrator where last_name = 'Added'");
    for (UUID id : List.of(actor().id(), owner(), other())) {
      console.sql("delete from totp_credential where administrator_id = ?", id);
      console.sql(
          "insert into totp_credential values (?, x'00', current_timestamp, 0, 'USABLE', true)", id);
      console.sql("delete from sign_in_throttle where administrator_id = ?", id);
      console.sql("insert into sign_in_throttle values (?, 7, null)", id);
    }
  }

  private Actor actor() {
    return console.actor("Viktor");
  }

  private UUID owner() {
    return console.person("Mei-Ling").id();
  }

  private UUID other() {
    return console.services().administrators().findByEmailKey("grace.lindqvist@harborfinch.example")
        .orElseThrow().id();
  }

  private String attempt(String action) {
    AdministrationService service = console.services().administration();
    UUID self = actor().id();
    return switch (action) {
      case "home" -> seen(console.services().overview().overview(actor()).isPresent());
      case "counts" ->
          seen(console.services().overview().overview(actor()).flatMap(Overview::counts).isPresent());
      case "list" -> seen(service.withoutRequirement(actor()).isPresent());
      case "table" -> seen(service.list(actor()).isPresent());
      case "details" -> seen(service.details(actor(), other()).isPresent());
      case "tile-owner" -> require(owner(), MfaRequirement.REQUIRED, Place.TILE);
      case "tile-other" -> require(other(), MfaRequirement.REQUIRED, Place.TILE);
      case "tile-self" -> require(self, MfaRequirement.REQUIRED, Place.TILE);
      case "bulk-owner" -> require(owner(), MfaRequirement.REQUIRED, Place.ADMINISTRATORS);
      case "bulk-other" -> require(other(), MfaRequirement.REQUIRED, Place.ADMINISTRATORS);
      case "bulk-self" -> require(self, MfaRequirement.REQUIRED, Place.ADMINISTRATORS);
      case "stop-owner" -> require(owner(), MfaRequirement.NOT_REQUIRED, Place.ADMINISTRATORS);
      case "stop-other" -> require(other(), MfaRequirement.NOT_REQUIRED, Place.ADMINISTRATORS);
      case "set-owner" -> save(owner(), "", "", null, MfaRequirement.REQUIRED);
      case "set-other" -> save(other(), "", "", null, MfaRequirement.REQUIRED);
      case "set-self" -> save(self, "", "", null, MfaRequirement.REQUIRED);
      case "unset-owner" -> save(owner(), "", "", null, MfaRequirement.NOT_REQUIRED);
      case "unset-other" -> save(other(), "", "", null, MfaRequirement.NOT_REQUIRED);
      case "names" -> save(other(), "Gráinne", "", null, MfaRequirement.NOT_REQUIRED);
      case "email" -> save(other(), "", "g.l@harborfinch.example", null, MfaRequirement.NOT_REQUIRED);
      case "role" -> save(other(), "", "", Role.MANAGER, MfaRequirement.NOT_REQUIRED);
      case "add" -> done(
          service.add(
              actor(),
              new PersonForm(
                  "Zoe", "Added", "zoe@harborfinch.example", Role.READ_ONLY,
                  MfaRequirement.REQUIRED)));
      case "reset-owner" -> help(owner(), Assistance.RESET_MFA);
      case "reset-other" -> help(other(), Assistance.RESET_MFA);
      case "reset-self" -> help(self, Assistance.RESET_MFA);
      case "send-owner" -> help(owner(), Assistance.SEND_SET_UP_MESSAGE);
      case "send-other" -> help(other(), Assistance.SEND_SET_UP_MESSAGE);
      case "send-self" -> help(self, Assistance.SEND_SET_UP_MESSAGE);
      case "unlock-owner" -> help(owner(), Assistance.UNLOCK);
      case "unlock-other" -> help(other(), Assistance.UNLOCK);
      case "unlock-self" -> help(self, Assistance.UNLOCK);
      case "global-see" ->
          seen(console.services().globalRequirement().read(actor()).isPresent());
      case "global-on" ->
          done(console.services().globalRequirement().turnOn(actor(), count -> {}));
      case "global-off" -> done(console.services().globalRequirement().turnOff(actor()));
      default -> throw new IllegalArgumentException(action);
    };
  }

  private static String seen(boolean seen) {
    return seen ? "y" : "n";
  }

  private String save(
      UUID id, String firstName, String email, @Nullable Role role,
      MfaRequirement requirement) {
    Administrator stored = console.services().administrators().find(id).orElseThrow();
    return done(
        console
            .services()
            .administration()
            .save(
                actor(),
                id,
                stored.version(),
                new PersonForm(
                    firstName.isEmpty() ? stored.firstName() : firstName,
                    stored.lastName(),
                    email.isEmpty() ? stored.email() : email,
                    role == null ? stored.role() : role,
                    requirement)));
  }

  private static String done(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> "y";
      case SaveOutcome.Denied denied -> "n";
      default -> outcome.toString();
    };
  }

  private static String done(GlobalRequirementOutcome outcome) {
    return switch (outcome) {
      case GlobalRequirementOutcome.TurnedOn on -> "y";
      case GlobalRequirementOutcome.TurnedOff off -> "y";
      case GlobalRequirementOutcome.Denied denied -> "n";
      default -> outcome.toString();
    };
  }

  private String require(UUID id, MfaRequirement requirement, Place place) {
    boolean planned =
        console.services().requirements().plan(actor(), List.of(id), requirement, place).isPresent();
    RequirementOutcome outcome =
        console.services().requirements().apply(actor(), List.of(id), requirement, place);
    assertEquals(planned, outcome instanceof RequirementOutcome.Applied, "the plan says the same");
    return switch (outcome) {
      case RequirementOutcome.Denied denied -> "n";
      case RequirementOutcome.Applied applied
          when applied.changed().equals(List.of(id)) && applied.skipped().isEmpty() -> "y";
      case RequirementOutcome.Applied applied
          when applied.changed().isEmpty()
              && applied.skipped().getFirst().reason() == Skipped.Reason.NOT_PERMITTED -> "s";
      default -> outcome.toString();
    };
  }

  private String help(UUID id, Assistance assistance) {
    AssistanceService service = console.services().assistance();
    boolean planned = service.plan(actor(), List.of(id), assistance).isPresent();
    AssistanceOutcome outcome = service.apply(actor(), List.of(id), assistance);
    assertEquals(planned, outcome instanceof AssistanceOutcome.Applied, "the plan says the same");
    return switch (outcome) {
      case AssistanceOutcome.Denied denied -> "n";
      case AssistanceOutcome.Applied applied
          when applied.helped().equals(List.of(id)) && applied.skipped().isEmpty() -> "y";
      case AssistanceOutcome.Applied applied
          when applied.helped().isEmpty()
              && Set.of(Skipped.Reason.NOT_PERMITTED, Skipped.Reason.ONESELF)
                  .contains(applied.skipped().getFirst().reason()) -> "s";
      default -> outcome.toString();
    };
  }
}
