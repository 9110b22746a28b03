package org.latchkey.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.SampleConsole;
import org.latchkey.Services;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementOutcome.Applied;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.outbox.opened.MessageUse;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.credential.kit.KitText;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.MailServer.Security;
import org.latchkey.mail.server.MailForm;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.Totp;
import org.latchkey.settings.SecuritySettings;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;

/**
 * Whatever is refused commits one audit event of its own (S-50, S-60), most of it here to Grace, whose
 * session has been ended, or whose pending sign-in is too old.
 */
class RefusalRecordedTest {
  private static final String ANOTHER = "four grey geese at dusk";

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  /** An attempt of Grace, whose session has ended. */
  record Refused(String what, AuditAction action, BiConsumer<RefusalRecordedTest, Session> attempt) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Refused> everything() {
    return List.of(
        new Refused(
            "own enrollment",
            AuditAction.ENROLLED,
            (test, grace) -> test.services().ownAccount().enroll(grace)),
        new Refused(
            "password",
            AuditAction.PASSWORD_CHANGED,
            (test, grace) ->
                test.services().ownAccount().changePassword(grace, SampleOrganization.PASSWORD, ANOTHER)),
        new Refused(
            "code again",
            AuditAction.CODE_ENTERED,
            (test, grace) -> test.services().secondFactor().proveAgain(grace, "000000")),
        new Refused(
            "removal",
            AuditAction.MFA_REMOVED,
            (test, grace) -> test.services().ownMfa().remove(grace)),
        new Refused(
            "new codes",
            AuditAction.RECOVERY_CODES_CREATED,
            (test, grace) -> test.services().ownMfa().newRecoveryCodes(grace)),
        new Refused(
            "sign out elsewhere",
            AuditAction.SESSIONS_ENDED,
            (test, grace) -> test.services().ownMfa().signOutElsewhere(grace)),
        new Refused(
            "enrollment by an ended right",
            AuditAction.ENROLLED,
            (test, grace) -> {
              Enrollment begun = test.services().enrollment().begin(test.lateGrant());
              test.services()
                  .enrollment()
                  .prove(begun, Totp.codeOf(begun.key(), Totp.stepAt(test.console.clock().instant())));
            }),
        new Refused(
            "sign in without enrollment",
            AuditAction.SIGNED_IN,
            (test, grace) -> test.services().signIn().afterEnrollment(test.lateGrant())),
        new Refused(
            "late code",
            AuditAction.CODE_ENTERED,
            (test, grace) -> test.services().secondFactor().verify(test.latePending(), "000000")),
        new Refused(
            "late recovery code",
            AuditAction.RECOVERY_CODE_ENTERED,
            (test, grace) ->
                test.services().secondFactor().useRecoveryCode(test.latePending(), "0000-0000-0000-0000")),
        new Refused(
            "late set up message",
            AuditAction.SET_UP_ASKED,
            (test, grace) -> test.services().wayBack().messages().setUp(test.latePending())),
        new Refused(
            "set up code",
            AuditAction.SET_UP_CODE_ENTERED,
            (test, grace) -> test.services().wayBack().setupCodes().look("no code")),
        new Refused(
            "set up by code",
            AuditAction.SET_UP_CODE_ENTERED,
            (test, grace) ->
                test.services().wayBack().setupCodes().setUpMfa("no code", test.email(), ANOTHER)),
        new Refused(
            "password by code",
            AuditAction.PASSWORD_SET,
            (test, grace) ->
                test.services().wayBack().newPasswords().setPassword("no code", test.email(), ANOTHER)),
        new Refused(
            "kit making",
            AuditAction.RECOVERY_KIT_MADE,
            (test, grace) -> test.services().kits().making().prepare(grace, ANOTHER)),
        new Refused(
            "kit use",
            AuditAction.RECOVERY_KIT_USED,
            (test, grace) -> test.services().kits().use().open(KitText.read("no kit"), ANOTHER)),
        new Refused(
            "list",
            AuditAction.ADMINISTRATORS_READ,
            (test, grace) -> test.services().administration().list(grace.actor())),
        new Refused(
            "adding",
            AuditAction.ADMINISTRATOR_ADDED,
            (test, grace) -> test.services().administration().add(grace.actor(), test.form())),
        new Refused(
            "changing",
            AuditAction.ADMINISTRATOR_CHANGED,
            (test, grace) ->
                test.services().administration().save(grace.actor(), test.omar().id(), 1, test.form())),
        new Refused(
            "requiring",
            AuditAction.MFA_REQUIRED,
            (test, grace) ->
                test.services()
                    .requirements()
                    .apply(grace.actor(), test.ids(), MfaRequirement.REQUIRED, Place.ADMINISTRATORS)),
        new Refused(
            "undoing",
            AuditAction.REQUIREMENT_UNDONE,
            (test, grace) ->
                test.services()
                    .requirements()
                    .undo(
                        grace.actor(),
                        new Applied(MfaRequirement.REQUIRED, test.ids(), List.of(), Map.of()),
                        Place.ADMINISTRATORS)),
        new Refused(
            "reset",
            AuditAction.MFA_RESET,
            (test, grace) ->
                test.services().assistance().apply(grace.actor(), test.ids(), Assistance.RESET_MFA)),
        new Refused(
            "outbox",
            AuditAction.OUTBOX_READ,
            (test, grace) -> test.services().outboxes().list(grace.actor())),
        new Refused(
            "message",
            AuditAction.MESSAGE_READ,
            (test, grace) ->
                test.services()
                    .outboxes()
                    .open(grace.actor(), test.services().messages().all().getFirst().id(), MessageUse.READ)),
        new Refused(
            "settings",
            AuditAction.SETTINGS_READ,
            (test, grace) -> test.services().mailSettings().read(grace.actor())),
        new Refused(
            "mail",
            AuditAction.MAIL_SETTINGS_CHANGED,
            (test, grace) -> test.services().mailSettings().use(grace.actor(), test.mailForm(), 0)),
        new Refused(
            "mail test",
            AuditAction.MAIL_TESTED,
            (test, grace) -> test.services().mailSettings().test(grace.actor(), test.mailForm())),
        new Refused(
            "security",
            AuditAction.SECURITY_SETTINGS_CHANGED,
            (test, grace) -> {
              SecuritySettings seen = test.services().settings().security();
              test.services()
                  .securitySettings()
                  .decide(grace.actor(), seen, new SecuritySettings(true, 20));
            }));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void whatIsRefusedIsInTheLogOnce(Refused refused) {
    Session ended = ended();
    int before = count(refused.action());
    refused.attempt().accept(this, ended);
    assertEquals(before + 1, count(refused.action()));
  }

  private int count(AuditAction action) {
    return (int)
        services().events().all().stream()
            .filter(event -> event.action() == action && event.result() == AuditResult.REFUSED)
            .count();
  }

  private Session ended() {
    if (signIn("Grace") instanceof SignInStep.SignedIn(Session session)) {
      console.sql(
          "update administrator set session_epoch = session_epoch + 1 where id = ?",
          session.actor().id());
      return session;
    }
    throw new AssertionError("Grace needs no code");
  }

  private EnrollmentGrant lateGrant() {
    if (signIn("Yusuf") instanceof SignInStep.EnrollFirst(PendingSignIn pending, EnrollmentGrant grant)) {
      console.clock().advance(Duration.ofMinutes(31));
      return grant;
    }
    throw new AssertionError("Yusuf may enroll by the password alone");
  }

  private PendingSignIn latePending() {
    PendingSignIn pending = ((SignInStep.Verify) signIn("Yusuf")).pending();
    console.clock().advance(Duration.ofMinutes(11));
    return pending;
  }

  private SignInStep signIn(String firstName) {
    return services().signIn().signIn(console.person(firstName).email(), SampleOrganization.PASSWORD);
  }

  private Services services() {
    return console.services();
  }

  private Administrator omar() {
    return console.person("Omar");
  }

  private String email() {
    return omar().email();
  }

  private List<UUID> ids() {
    return List.of(omar().id());
  }

  private PersonForm form() {
    return new PersonForm("O.", "H.", "o@new.example", Role.MANAGER, MfaRequirement.REQUIRED);
  }

  private MailForm mailForm() {
    return new MailForm("smtp.acme.example", "587", Security.TLS, "", "", "console@acme.example");
  }
}
