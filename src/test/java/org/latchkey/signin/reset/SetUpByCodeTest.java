package org.latchkey.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.FileConsole;
import org.latchkey.HookedClock;
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;

/** Setting up MFA with a set-up code (S-40, product page 3.5). */
class SetUpByCodeTest {
  private static final String RITA = FileConsole.email("Rita");
  private static final String WRONG = "not the password of anybody";

  private final MovableClock time = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final HookedClock clock = new HookedClock(time);
  private final List<FileConsole> opened = new ArrayList<>();
  private UUID rita = new UUID(0, 0);
  private TotpKey phone = TotpKey.random();
  private String code = "";
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    rita = console().add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED);
    phone = console().enroll(rita);
    code = asked("Rita");
  }

  @AfterEach
  void close() {
    opened.getLast().close();
  }

  private FileConsole console() {
    return opened.getLast();
  }

  private String asked(String firstName) {
    time.advance(Duration.ofSeconds(1));
    console().services().wayBack().messages().setUp(console().pending(firstName));
    return new Mailbox(console().services())
        .code(FileConsole.email(firstName), MessageKind.MFA_SET_UP_ASKED);
  }

  private SetupCodeService codes() {
    return console().services().wayBack().setupCodes();
  }

  private SetUpOutcome setUp(String entered, String email, String password) {
    return codes().setUpMfa(entered, email, password);
  }

  private EnrollmentGrant granted() {
    return assertInstanceOf(
            SetUpOutcome.Granted.class, setUp(code, RITA, FileConsole.PASSWORD))
        .grant();
  }

  private ProofOutcome prove(Enrollment enrollment) {
    return console().services().enrollment().prove(enrollment, console().code(enrollment.key()));
  }

  private Enrollment begin(EnrollmentGrant grant) {
    return console().services().enrollment().begin(grant);
  }

  private AuditEvent newest() {
    return console().services().events().newest(1).getFirst();
  }

  /** Nothing is changed: the phone still works, and the refusal is in the log. */
  private void refused(CodeProblem problem, String why, SetUpOutcome outcome) {
    assertEquals(new SetUpOutcome.Refused(problem), outcome);
    assertEquals(AuditAction.SET_UP_CODE_ENTERED, newest().action());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(why, newest().detail());
    assertEquals(1, authenticators(rita));
  }

  private int authenticators(UUID id) {
    return console().services().authenticators().find(id).isPresent() ? 1 : 0;
  }

  @Test // product page 3.5: only when the new one is proved is the old one replaced
  void theOldAuthenticatorWorksUntilTheNewOneIsProvedAndNotAfterIt() {
    assertEquals(new CodeLook.Works(Purpose.MFA), codes().look(code));
    Enrollment enrollment = begin(granted());
    assertEquals(new CodeLook.Works(Purpose.MFA), codes().look(code), "not used up yet");
    assertInstanceOf(
        CodeOutcome.Accepted.class, console().signIn("Rita", console().code(phone)));

    time.advance(Duration.ofMinutes(1));
    assertInstanceOf(ProofOutcome.Enrolled.class, prove(enrollment));
    assertEquals(new CodeLook.WorksNot(CodeProblem.USED), codes().look(code));
    assertEquals(
        MessageKind.MFA_REPLACED, new Mailbox(console().services()).kinds(RITA).getFirst());
    assertInstanceOf(
        SignInStep.SignedIn.class,
        console().services().signIn().afterEnrollment(enrollment.grant()));

    time.advance(Duration.ofMinutes(1));
    assertInstanceOf(
        CodeOutcome.NotAccepted.class, console().signIn("Rita", console().code(phone)));
    assertInstanceOf(
        CodeOutcome.Accepted.class, console().signIn("Rita", console().code(enrollment.key())));
  }

  @Test
  void whoeverLeavesTheWizardMayUseTheCodeAgainAndAWrongProofDoesNotUseItUp() {
    Enrollment abandoned = begin(granted());
    assertInstanceOf(
        ProofOutcome.WrongCode.class,
        console().services().enrollment().prove(abandoned, "12345x"));
    assertInstanceOf(ProofOutcome.Enrolled.class, prove(begin(granted())));
    assertInstanceOf(ProofOutcome.GrantEnded.class, prove(abandoned));
  }

  @Test // issue: one set-up code used by eight at once
  void ofEightWhoEnrollByTheSameCodeAtOnceOneDoes() throws Exception {
    List<Callable<ProofOutcome>> racers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Enrollment enrollment = begin(granted());
      racers.add(() -> prove(enrollment));
    }
    List<ProofOutcome> outcomes = Races.together(racers);
    assertEquals(
        1, outcomes.stream().filter(ProofOutcome.Enrolled.class::isInstance).count(), "" + outcomes);
    assertEquals(
        7, outcomes.stream().filter(ProofOutcome.GrantEnded.class::isInstance).count());
  }

  @Test
  void aCodeThatCannotBeOneOrWasNeverSentIsToldApart() {
    String mistyped = code.substring(0, 33) + (code.endsWith("0") ? "1" : "0");
    for (String typed : List.of("", "garbage", mistyped, code.substring(1), code + "0", "😀", "%00")) {
      refused(CodeProblem.MISTYPED, "MISTYPED", setUp(typed, RITA, FileConsole.PASSWORD));
      assertEquals(new CodeLook.WorksNot(CodeProblem.MISTYPED), codes().look(typed));
    }
    String never = SetupCode.random().text();
    refused(CodeProblem.NEVER_SENT, "NEVER_SENT", setUp(never, RITA, FileConsole.PASSWORD));
    assertEquals(
        new CodeLook.Works(Purpose.MFA),
        codes().look(code.toLowerCase(Locale.ROOT).replace("-", " ").replace("0", "o")));
    assertEquals(new CodeLook.Works(Purpose.MFA), codes().look("latchkey://set-up?code=" + code));
  }

  @Test
  void anExpiredASupersededAndAUsedCodeAreToldApart() {
    String newer = asked("Rita");
    refused(CodeProblem.SUPERSEDED, "SUPERSEDED", setUp(code, RITA, FileConsole.PASSWORD));
    assertEquals(rita, newest().subjectId());
    time.advance(Duration.ofHours(24));
    refused(CodeProblem.EXPIRED, "EXPIRED", setUp(newer, RITA, FileConsole.PASSWORD));
    code = asked("Rita");
    assertInstanceOf(ProofOutcome.Enrolled.class, prove(begin(granted())));
    refused(CodeProblem.USED, "USED", setUp(code, RITA, FileConsole.PASSWORD));
  }

  @Test // S-40: bound to the account and its address
  void aCodeHelpsNobodyElseAndEndsWithTheAddress() {
    UUID nora = console().add("Nora", Role.READ_ONLY, MfaRequirement.REQUIRED);
    refused(
        CodeProblem.SOMEBODY_ELSES,
        "SOMEBODY_ELSES",
        setUp(code, FileConsole.email("Nora"), FileConsole.PASSWORD));
    assertEquals(1, console().person("Nora").failedAttempts(), "S-30");
    assertEquals(0, authenticators(nora));
    console().sql(
        "update administrator set email = 'r@new.example', email_key = 'r@new.example' where id = ?",
        rita);
    refused(
        CodeProblem.SUPERSEDED, "SUPERSEDED", setUp(code, "r@new.example", FileConsole.PASSWORD));
  }

  @Test // S-40: none does another's work
  void aCodeForAPasswordSetsUpNoMfa() {
    console().services().wayBack().messages().newPassword(RITA);
    String password = new Mailbox(console().services()).code(RITA, MessageKind.PASSWORD_RESET);
    refused(
        CodeProblem.OTHER_PURPOSE, "OTHER_PURPOSE", setUp(password, RITA, FileConsole.PASSWORD));
    assertEquals(new CodeLook.Works(Purpose.PASSWORD), codes().look(password));
  }

  @Test // S-26, S-31: unknown, wrong and locked are one sentence
  void theCodeAloneIsNotEnoughAndGuessingAtThePasswordLocks() {
    refused(
        CodeProblem.NOT_YOU,
        "UNKNOWN_ACCOUNT",
        setUp(code, "nobody@harborfinch.example", FileConsole.PASSWORD));
    for (int i = 0; i < 5; i++) {
      assertEquals(
          new SetUpOutcome.Refused(CodeProblem.NOT_YOU),
          setUp(code, i % 2 == 0 ? RITA : " RITA@harborfinch.example", WRONG));
    }
    assertEquals(5, console().person("Rita").failedAttempts(), "S-32: one counter for all spellings");
    refused(CodeProblem.NOT_YOU, "LOCKED", setUp(code, RITA, FileConsole.PASSWORD));
    assertEquals(5, console().person("Rita").failedAttempts());
    time.advance(Duration.ofSeconds(30));
    EnrollmentGrant grant = granted();
    assertEquals(5, console().person("Rita").failedAttempts(), "earlier failures stay counted");
    assertInstanceOf(ProofOutcome.Enrolled.class, prove(begin(grant)));
    assertEquals(0, console().person("Rita").failedAttempts(), "S-33");
  }

  @Test
  void whoeverIsSuspendedOrDeletedMeanwhileIsToldSoAndGetsNothing() {
    Enrollment enrollment = begin(granted());
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    refused(CodeProblem.NOT_ACTIVE, "SUSPENDED", setUp(code, RITA, FileConsole.PASSWORD));
    assertInstanceOf(ProofOutcome.GrantEnded.class, prove(enrollment));
    assertEquals(new CodeLook.Works(Purpose.MFA), codes().look(code), "nothing was used up");
    console().sql("update administrator set status = 'ACTIVE' where id = ?", rita);
    // The first look is at the code; at the second, of the throttle, the person has been read.
    clock.atLook(2, () -> console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita));
    assertEquals(
        new SetUpOutcome.Refused(CodeProblem.NOT_ACTIVE), setUp(code, RITA, FileConsole.PASSWORD));
  }

  @Test // S-36: what stood on the password before it was changed is over
  void anotherPasswordEndsTheWizardOfWhoeverKnewTheOneBefore() {
    Enrollment enrollment = begin(granted());
    console().services().wayBack().messages().newPassword(RITA);
    String password = new Mailbox(console().services()).code(RITA, MessageKind.PASSWORD_RESET);
    assertEquals(
        new PasswordOutcome.Done(),
        console().services().wayBack().newPasswords()
            .setPassword(password, RITA, "violet gravel under seven moons"));
    assertInstanceOf(ProofOutcome.GrantEnded.class, prove(enrollment));
    assertNotEquals(0, authenticators(rita));
    assertEquals(new CodeLook.Works(Purpose.MFA), codes().look(code));
  }
}
