package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.HookedClock;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome.Accepted;
import org.latchkey.signin.CodeOutcome.NotAccepted;
import org.latchkey.signin.CodeOutcome.Reason;
import org.latchkey.signin.reset.CodeLook;
import org.latchkey.signin.reset.CodeProblem;

/** Who entered a password that is not theirs any more gets no further (S-49). */
class PasswordChangedMeanwhileTest {
  private static final NotAccepted START_AGAIN = new NotAccepted(Reason.START_AGAIN);

  private final MovableClock time = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final HookedClock clock = new HookedClock(time);
  private final List<FileConsole> opened = new ArrayList<>();
  private TotpKey key = TotpKey.random();
  private UUID rita = new UUID(0, 0);
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    rita = console().add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED);
    key = console().enroll(rita);
  }

  @AfterEach
  void close() {
    opened.getLast().close();
  }

  private FileConsole console() {
    return opened.getLast();
  }

  private AuditEvent newest() {
    return console().services().events().newest(1).getFirst();
  }

  private void changePassword(UUID id) {
    time.advance(Duration.ofSeconds(1));
    console()
        .change(
            () ->
                console()
                    .services()
                    .credentials()
                    .setPassword(id, "another hash", time.instant()));
  }

  @Test
  void endsASignInThatWaitsForItsCode() {
    PendingSignIn pending = console().pending("Rita");
    changePassword(rita);
    String code = console().code(key);
    assertEquals(START_AGAIN, console().services().secondFactor().verify(pending, code));
    assertEquals(AuditAction.CODE_ENTERED, newest().action());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals("PASSWORD_CHANGED", newest().detail());
  }

  @Test
  void endsASignInThatWaitsForItsRecoveryCodeAndDoesNotUseItUp() {
    String code = console().services().enrollment().replaceRecoveryCodes(rita).getFirst();
    PendingSignIn pending = console().pending("Rita");
    changePassword(rita);
    assertEquals(START_AGAIN, console().services().secondFactor().useRecoveryCode(pending, code));
    assertEquals("PASSWORD_CHANGED", newest().detail());
    assertEquals(10, console().person("Rita").recoveryCodesLeft());
  }

  @Test
  void endsTheRightToAFirstEnrollment() {
    UUID nell = console().add("Nell", Role.READ_ONLY, MfaRequirement.REQUIRED);
    EnrollmentService service = console().services().enrollment();
    Enrollment enrollment =
        service.begin(
            assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn("Nell")).grant());
    changePassword(nell);
    assertInstanceOf(
        ProofOutcome.GrantEnded.class,
        service.prove(enrollment, console().code(enrollment.key())));
  }

  @Test // the second look at the clock is the decision's, after the hash has been checked
  void isNoticedWhileThePasswordIsBeingChecked() {
    clock.atLook(
        2,
        () ->
            console()
                .sql(
                    "update password set changed_at = timestamp with time zone '2026-11-20 09:31:00Z'"
                        + " where administrator_id = ?",
                    rita));
    assertInstanceOf(SignInStep.Refused.class, console().signIn("Rita"));
    assertEquals("WRONG_PASSWORD", newest().detail());
  }

  @Test // S-36: the second look at the clock is the throttle's, before the hash is checked
  void doesNotBringBackASessionThatWasEndedMeanwhile() {
    Session session = signedIn();
    clock.atLook(
        2,
        () -> console().change(() -> console().services().administrators().endSessions(rita)));
    assertEquals(
        new OwnAccountService.PasswordOutcome.AccountGone(),
        console()
            .services()
            .ownAccount()
            .changePassword(session, FileConsole.PASSWORD, "violet gravel under seven moons"));
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(Optional.empty(), console().services().ownAccount().account(session.actor()));
    assertInstanceOf(SignInStep.EnterCode.class, console().signIn("Rita"), "the old one holds");
  }

  @Test // S-40: whoever changes it because somebody else asked for a code by mail
  void endsTheCodesThatWereSentForAnother() {
    Session session = signedIn();
    console().services().wayBack().messages().newPassword(FileConsole.email("Rita"));
    String code =
        new Mailbox(console().services())
            .code(FileConsole.email("Rita"), MessageKind.PASSWORD_RESET);
    assertInstanceOf(
        OwnAccountService.PasswordOutcome.Changed.class,
        console()
            .services()
            .ownAccount()
            .changePassword(session, FileConsole.PASSWORD, "violet gravel under seven moons"));
    assertEquals(
        new CodeLook.WorksNot(CodeProblem.SUPERSEDED),
        console().services().wayBack().setupCodes().look(code));
  }

  @Test // S-36: between the wizard's last step and the console
  void endsAnEnrollmentThatHasNotGoneOnToTheConsole() {
    UUID nell = console().add("Nell", Role.READ_ONLY, MfaRequirement.REQUIRED);
    EnrollmentService service = console().services().enrollment();
    Enrollment enrollment =
        service.begin(
            assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn("Nell")).grant());
    assertInstanceOf(
        ProofOutcome.Enrolled.class, service.prove(enrollment, console().code(enrollment.key())));
    console().change(() -> console().services().administrators().endSessions(nell));
    assertInstanceOf(
        SignInStep.Refused.class,
        console().services().signIn().afterEnrollment(enrollment.grant()));
  }

  private Session signedIn() {
    Accepted accepted =
        assertInstanceOf(
            Accepted.class,
            console()
                .services()
                .secondFactor()
                .verify(console().pending("Rita"), console().code(key)));
    return assertInstanceOf(SignInStep.SignedIn.class, accepted.next()).session();
  }

  @Test
  void isNotWhatABetterHashOfTheSamePasswordIs() {
    PendingSignIn pending = console().pending("Rita");
    console()
        .change(
            () -> {
              String old = console().services().credentials().passwordHash(rita).orElseThrow();
              console().services().credentials().rehash(rita, old, "a better hash");
            });
    assertInstanceOf(
        Accepted.class,
        console().services().secondFactor().verify(pending, console().code(key)));
  }
}
