package org.latchkey.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mail.server.MailOutcome;
import org.latchkey.mail.server.TestMessage;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.settings.SecuritySettingsService;

/** Who may free themselves of MFA, and who sees and changes settings, as the product page says (S-53). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnAndSettingsPermissionTest {
  /**
   * y: done; n: denied. "stop" is the action of the Administrators table and "unset" the toggle in the
   * details; "kit" is whether there is a recovery kit of one's own to make.
   */
  private static final PermissionTable TABLE =
      new PermissionTable(
      """
      role                        stop-self unset-self security-see security-change mail-see mail-use mail-none mail-test kit
      ADMINISTRATOR_WITH_BILLING  y         y          y            y               y        y        y         y         y
      ADMINISTRATOR               y         y          y            n               y        n        n         n         n
      MANAGER                     n         n          n            n               n        n        n         n         n
      HELP_DESK                   n         n          n            n               n        n        n         n         n
      READ_ONLY                   n         n          n            n               n        n        n         n         n
      BILLING_ONLY                n         n          n            n               n        n        n         n         n
      COMMAND_RUNNER              n         n          n            n               n        n        n         n         n
      COMMAND_RUNNER_WITH_BILLING n         n          n            n               n        n        n         n         n
      """);

  // Nobody listens at port 1, so that a test message ends at once.
  private static final MailForm FORM =
      new MailForm("localhost", "1", Security.TLS, "", "", "console@harborfinch.example");

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
    prepare(role, "ACTIVE");
    String before = state();
    assertEquals(expected, attempt(action));
    if (expected.equals("n")) {
      assertEquals(before, state(), "nothing has changed");
    }
  }

  @Test
  void theTableHasEveryRole() {
    TABLE.assertHasEveryRole();
  }

  @Test // S-49
  void aSuspendedOwnerMayNothing() {
    for (String action : TABLE.actions()) {
      prepare("ADMINISTRATOR_WITH_BILLING", "SUSPENDED");
      assertEquals("n", attempt(action), action);
    }
  }

  private void prepare(String role, String status) {
    console.clock().advance(Duration.ofMillis(5));
    console.sql(
        """
        update administrator set role = ?, status = ?, mfa_requirement = 'REQUIRED'
        where first_name = 'Viktor'
        """,
        role,
        status);
  }

  /** What a refusal leaves as it was: the person, the settings and the mail server. */
  private String state() {
    return console.person("Viktor")
        + " "
        + console.services().settings().security()
        + " "
        + console.services().mailServer().find();
  }

  private Actor actor() {
    return console.actor("Viktor");
  }

  private String attempt(String action) {
    return switch (action) {
      case "stop-self" -> stop();
      case "unset-self" -> unset();
      case "security-see" -> seen(console.services().securitySettings().read(actor()));
      case "security-change" -> decide();
      case "mail-see" -> seen(console.services().mailSettings().read(actor()));
      case "mail-use" -> done(console.services().mailSettings().use(actor(), FORM, mailVersion()));
      case "mail-none" -> done(console.services().mailSettings().useNone(actor(), mailVersion()));
      case "mail-test" -> test();
      case "kit" -> seen(console.services().kits().making().own(actor()));
      default -> throw new IllegalArgumentException(action);
    };
  }

  private String stop() {
    List<UUID> self = List.of(actor().id());
    RequirementOutcome outcome =
        console
            .services()
            .requirements()
            .apply(actor(), self, MfaRequirement.NOT_REQUIRED, Place.ADMINISTRATORS);
    return switch (outcome) {
      case RequirementOutcome.Denied denied -> "n";
      case RequirementOutcome.Applied applied when applied.changed().equals(self) -> "y";
      default -> outcome.toString();
    };
  }

  private String unset() {
    Administrator self = console.person("Viktor");
    SaveOutcome outcome =
        console
            .services()
            .administration()
            .save(
                actor(),
                self.id(),
                self.version(),
                new PersonForm(
                    self.firstName(),
                    self.lastName(),
                    self.email(),
                    self.role(),
                    MfaRequirement.NOT_REQUIRED));
    return switch (outcome) {
      case SaveOutcome.Saved saved -> "y";
      case SaveOutcome.Denied denied -> "n";
      default -> outcome.toString();
    };
  }

  private String decide() {
    SecuritySettings seen = console.services().settings().security();
    SecuritySettingsService.Outcome outcome =
        console
            .services()
            .securitySettings()
            .decide(
                actor(),
                seen,
                new SecuritySettings(
                    seen.firstEnrollmentByPassword(), seen.idleLockMinutes() == 20 ? 25 : 20));
    return switch (outcome) {
      case SecuritySettingsService.Outcome.Saved saved -> "y";
      case SecuritySettingsService.Outcome.Denied denied -> "n";
      default -> outcome.toString();
    };
  }

  private int mailVersion() {
    return console.services().mailServer().find().map(MailServer::version).orElse(0);
  }

  private String test() {
    return switch (console.services().mailSettings().test(actor(), FORM)) {
      case TestMessage.Begun.OnItsWay begun -> {
        begun.message().cancel();
        yield "y";
      }
      case TestMessage.Begun.Denied denied -> "n";
      case TestMessage.Begun.Invalid invalid -> invalid.toString();
    };
  }

  private static String done(MailOutcome outcome) {
    return switch (outcome) {
      case MailOutcome.Saved saved -> "y";
      case MailOutcome.Denied denied -> "n";
      default -> outcome.toString();
    };
  }

  private static String seen(Optional<?> found) {
    return found.isPresent() ? "y" : "n";
  }
}
