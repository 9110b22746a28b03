package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.HookedClock;
import org.latchkey.MovableClock;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;

/** The password on the way in (S-21, S-26, S-28, S-31, S-32). */
class SignInServiceTest {
  private static final SignInStep REFUSED = new SignInStep.Refused();
  private static final String WRONG = "not the password of anybody";

  private final MovableClock time = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final HookedClock clock = new HookedClock(time);
  private final List<FileConsole> opened = new ArrayList<>();
  private UUID rita = new UUID(0, 0);
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder.resolve("data"), clock));
    rita = console().add("Rita", Role.READ_ONLY, MfaRequirement.NOT_REQUIRED);
  }

  @AfterEach
  void close() {
    opened.forEach(FileConsole::close);
  }

  private FileConsole console() {
    return opened.getFirst();
  }

  private SignInStep enter(String email, String password) {
    return console().services().signIn().signIn(email, password);
  }

  private int failures() {
    return console().person("Rita").failedAttempts();
  }

  private AuditEvent newest() {
    return console().services().events().newest(1).getFirst();
  }

  @Test // product page 3
  void thePasswordAloneIsEnoughOnlyWhereMfaIsNeitherRequiredNorEnrolled() {
    assertInstanceOf(SignInStep.SignedIn.class, console().signIn("Rita"));
    console().enroll(rita);
    assertInstanceOf(SignInStep.EnterCode.class, console().signIn("Rita"));
    console().add("Nora", Role.READ_ONLY, MfaRequirement.REQUIRED);
    assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn("Nora"));
  }

  @Test // product page 3.3: after any enrollment the password alone does not bind an authenticator
  void whoeverLostAnEnrolledAuthenticatorGetsNoneByThePasswordAlone() {
    console().enroll(rita);
    console().sql("update administrator set mfa_requirement = 'REQUIRED' where id = ?", rita);
    console().sql("delete from totp_credential where administrator_id = ?", rita);
    assertInstanceOf(SignInStep.EnrollByCode.class, console().signIn("Rita"));
    console().sql("update organization set first_enrollment_by_password = true");
    assertInstanceOf(SignInStep.EnrollByCode.class, console().signIn("Rita"));
  }

  @Test // product page 3.3: on while no mail server is configured, unless the organization says otherwise
  void aFirstEnrollmentTakesThePasswordAloneWhileTheOrganizationAllowsIt() {
    UUID nora = console().add("Nora", Role.READ_ONLY, MfaRequirement.REQUIRED);
    SignInStep.EnrollFirst first =
        assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn("Nora"));
    console().sql(
        """
        insert into mail_server (id, host, port, security, username, from_address, version)
        values (1, 'mail.harborfinch.example', 587, 'STARTTLS', '', 'it@harborfinch.example', 1)
        """);
    assertInstanceOf(SignInStep.EnrollByCode.class, console().signIn("Nora"));
    assertEquals(ProofOutcome.GrantEnded.class, prove(first.grant()).getClass(), "given before");
    assertEquals(0, console().services().administrators().find(nora).orElseThrow().recoveryCodesLeft());
    console().sql("update organization set first_enrollment_by_password = true");
    assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn("Nora"));
    console().sql("update organization set first_enrollment_by_password = false");
    console().sql("delete from mail_server");
    assertInstanceOf(SignInStep.EnrollByCode.class, console().signIn("Nora"));
  }

  private ProofOutcome prove(EnrollmentGrant grant) {
    Enrollment enrollment = console().services().enrollment().begin(grant);
    return console().services().enrollment().prove(enrollment, console().code(enrollment.key()));
  }

  @Test // S-26, S-31: one outcome, and every one of them is in the log
  void wrongUnknownSuspendedInvitedAndLockedAreRefusedAlike() {
    assertEquals(REFUSED, enter(FileConsole.email("Rita"), WRONG));
    assertEquals("WRONG_PASSWORD", newest().detail());
    assertEquals(REFUSED, enter("nobody@harborfinch.example", FileConsole.PASSWORD));
    assertEquals("UNKNOWN_ACCOUNT", newest().detail());
    assertEquals(REFUSED, enter("", ""));
    assertEquals(REFUSED, enter("no address", "x".repeat(10_000)));

    console().add("Susi", Role.READ_ONLY, MfaRequirement.NOT_REQUIRED);
    console().sql("update administrator set status = 'SUSPENDED' where first_name = 'Susi'");
    assertEquals(REFUSED, console().signIn("Susi"));
    assertEquals("SUSPENDED", newest().detail());

    UUID ivo = console().add("Ivo", Role.READ_ONLY, MfaRequirement.NOT_REQUIRED);
    console().sql("update administrator set status = 'INVITED' where id = ?", ivo);
    console().sql("delete from password where administrator_id = ?", ivo);
    assertEquals(REFUSED, console().signIn("Ivo"));

    console().sql("update sign_in_throttle set failures = 4 where administrator_id = ?", rita);
    assertEquals(REFUSED, enter(FileConsole.email("Rita"), WRONG));
    assertEquals(AuditAction.ACCOUNT_LOCKED, newest().action());
    assertEquals(REFUSED, console().signIn("Rita"));
    assertEquals("LOCKED", newest().detail());
    assertEquals(5, failures());
  }

  @Test // S-31, S-33
  void theRightPasswordGetsInAgainAfterTheLock() {
    for (int i = 0; i < 5; i++) {
      assertEquals(REFUSED, enter(FileConsole.email("Rita"), WRONG));
    }
    assertEquals(REFUSED, console().signIn("Rita"));
    time.advance(Duration.ofSeconds(30));
    assertInstanceOf(SignInStep.SignedIn.class, console().signIn("Rita"));
    assertEquals(0, failures());
  }

  @Test // S-32
  void spellingsOfOneAddressAreOneAccountWithOneCounter() {
    for (String email :
        List.of(
            "RITA@HARBORFINCH.EXAMPLE", "Rita@HarborFinch.example", "  rita@harborfinch.example\t",
            "ｒｉｔａ@harborfinch.example")) {
      assertEquals(REFUSED, enter(email, WRONG));
    }
    assertEquals(4, failures());
    assertInstanceOf(
        SignInStep.SignedIn.class, enter("RITA@harborfinch.example", FileConsole.PASSWORD));
  }

  @Test // S-28: the process ends right after counting, before anybody looked at the password
  void anAttemptIsOnTheDiskBeforeItIsJudged() throws Exception {
    console().services().throttle().count(rita);
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy.resolve("store"));
    try (var files = Files.list(folder.resolve("data/store"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve("store").resolve(file.getFileName()));
      }
    }
    opened.add(FileConsole.open(copy, clock));
    assertEquals(1, opened.getLast().person("Rita").failedAttempts());
  }

  @Test // S-28: the first look at the clock is the one of the throttle, which is before the hash
  void aProcessThatStopsWhileItChecksAPasswordRefundsNothing() {
    clock.atLook(2, () -> { throw new IllegalStateException("stopped"); });
    assertThrows(
        IllegalStateException.class, () -> console().signIn("Rita"));
    assertEquals(1, failures());
  }

  @Test // S-21
  void aWeakerHashIsMadeAnewAtSignIn() {
    String weak =
        Argon2Function.getInstance(32, 1, 1, 32, Argon2.ID)
            .hash(
                FileConsole.PASSWORD.getBytes(StandardCharsets.UTF_8),
                "sixteen bytes...".getBytes(StandardCharsets.UTF_8))
            .getResult();
    console().sql("update password set hash = ? where administrator_id = ?", weak, rita);
    assertEquals(REFUSED, enter(FileConsole.email("Rita"), WRONG));
    assertEquals(weak, hash());
    assertInstanceOf(SignInStep.SignedIn.class, console().signIn("Rita"));
    assertFalse(console().passwords().wantsRehash(hash()), hash());
    assertNotEquals(weak, hash());
    String better = hash();
    assertInstanceOf(SignInStep.SignedIn.class, console().signIn("Rita"));
    assertEquals(better, hash());
  }

  private String hash() {
    return console().services().credentials().passwordHash(rita).orElseThrow();
  }

  @Test // S-27
  void aDamagedHashLetsNobodyIn() {
    for (String damaged : List.of("", "damaged", hash().substring(0, 40))) {
      console().sql("update password set hash = ? where administrator_id = ?", damaged, rita);
      console().sql("delete from sign_in_throttle where administrator_id = ?", rita);
      assertEquals(REFUSED, console().signIn("Rita"));
      assertEquals(REFUSED, enter(FileConsole.email("Rita"), ""));
      assertEquals(REFUSED, enter(FileConsole.email("Rita"), damaged));
    }
  }

  @Test // S-49: at the first look at the clock the person has been read, at the second the password judged
  void whatChangesWhileThePasswordIsBeingCheckedCounts() {
    clock.atLook(
        2, () -> console().sql("update administrator set mfa_requirement = 'REQUIRED' where id = ?", rita));
    assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn("Rita"));

    clock.atLook(
        2, () -> console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita));
    assertEquals(REFUSED, console().signIn("Rita"));
    assertEquals("SUSPENDED", newest().detail());
  }

  @Test // product page 3.1
  void theOwnerMayPutEnrollmentOffOnce() {
    FirstRun.Owner owner = new FirstRun.Owner(console().person(FileConsole.OWNER).id());
    SignInService service = console().services().signIn();
    EnrollmentGrant grant =
        assertInstanceOf(SignInStep.EnrollOrLater.class, service.firstSignIn(owner)).grant();
    assertEquals(REFUSED, service.afterEnrollment(grant));
    assertInstanceOf(SignInStep.SignedIn.class, service.later(owner));
    assertThrows(IllegalStateException.class, () -> service.later(owner));
    assertInstanceOf(SignInStep.EnrollFirst.class, console().signIn(FileConsole.OWNER));
  }

  @Test // S-60
  void lockingAndSigningOutAreInTheLog() {
    Session session =
        assertInstanceOf(SignInStep.SignedIn.class, console().signIn("Rita")).session();
    assertEquals(AuditAction.SIGNED_IN, newest().action());
    console().services().signIn().lock(session, Session.LockReason.BY_HAND);
    assertEquals(AuditAction.LOCKED_SESSION, newest().action());
    console().services().signIn().signOut(session);
    assertEquals(AuditAction.SIGNED_OUT, newest().action());
    assertEquals(rita, newest().actorId());
    assertNotEquals("", newest().workstation());
  }
}
