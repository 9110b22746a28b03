package org.latchkey.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administration.PersonForm;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.credential.PasswordRule.Flaw;
import org.latchkey.credential.SetupCode;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;

/** A first or another password by a set-up code (S-40, product page 3.6). */
class NewPasswordServiceTest {
  private static final String RITA = FileConsole.email("Rita");
  private static final String NEW = "violet gravel under seven moons";
  private static final PasswordOutcome DONE = new PasswordOutcome.Done();

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
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
    code = asked();
  }

  @AfterEach
  void close() {
    opened.getLast().close();
  }

  private FileConsole console() {
    return opened.getLast();
  }

  private WayBack wayBack() {
    return console().services().wayBack();
  }

  private Mailbox mail() {
    return new Mailbox(console().services());
  }

  private String asked() {
    clock.advance(Duration.ofSeconds(1));
    wayBack().messages().newPassword(RITA);
    clock.advance(Duration.ofSeconds(1));
    return mail().code(RITA, MessageKind.PASSWORD_RESET);
  }

  private PasswordOutcome set(String entered, String email) {
    return wayBack().newPasswords().setPassword(entered, email, NEW);
  }

  private SignInStep signIn(String email, String password) {
    return console().services().signIn().signIn(email, password);
  }

  private void refused(CodeProblem problem, PasswordOutcome outcome) {
    assertEquals(new PasswordOutcome.Refused(problem), outcome);
    AuditEvent newest = console().services().events().newest(1).getFirst();
    assertEquals(AuditAction.PASSWORD_SET, newest.action());
    assertEquals(AuditResult.REFUSED, newest.result());
    assertEquals(problem.name(), newest.detail());
    assertEquals(new SignInStep.Refused(), signIn(RITA, NEW));
    clock.advance(Duration.ofMinutes(15));
  }

  @Test
  void anInvitedPersonSetsAFirstPasswordAndIsActive() {
    console()
        .services()
        .administration()
        .add(
            console().actor(FileConsole.OWNER),
            new PersonForm(
                "Ivo", "Novak", FileConsole.email("Ivo"), Role.MANAGER, MfaRequirement.REQUIRED));
    assertEquals(List.of(MessageKind.INVITATION), mail().kinds(FileConsole.email("Ivo")));
    String text = mail().text(FileConsole.email("Ivo"), MessageKind.INVITATION);
    assertTrue(text.contains("Olga Tester has added you"), text);
    String invitation = mail().code(FileConsole.email("Ivo"), MessageKind.INVITATION);
    assertEquals(
        new CodeLook.Works(Purpose.FIRST_PASSWORD), wayBack().setupCodes().look(invitation));
    assertEquals(DONE, set(invitation, FileConsole.email("Ivo")));
    assertEquals(AdministratorStatus.ACTIVE, console().person("Ivo").status());
    assertInstanceOf(SignInStep.EnrollFirst.class, signIn(FileConsole.email("Ivo"), NEW));
    assertEquals(
        new PasswordOutcome.Refused(CodeProblem.USED), set(invitation, FileConsole.email("Ivo")));
  }

  @Test // product page 3.6
  void anotherPasswordTakesThePlaceOfTheOldOneAndNeverTouchesMfa() {
    Actor before = console().actor("Rita");
    assertEquals(DONE, set(code, " RITA@harborfinch.example"));
    assertEquals(new SignInStep.Refused(), signIn(RITA, FileConsole.PASSWORD));
    SignInStep.EnterCode step =
        assertInstanceOf(SignInStep.EnterCode.class, signIn(RITA, NEW));
    assertInstanceOf(
        CodeOutcome.Accepted.class,
        console().services().secondFactor().verify(step.pending(), console().code(phone)));
    assertEquals(
        List.of(MessageKind.PASSWORD_CHANGED, MessageKind.PASSWORD_RESET),
        mail().kinds(RITA));
    assertEquals(
        Optional.empty(), console().services().ownAccount().account(before), "S-36: open elsewhere");
    assertEquals(
        "PASSWORD",
        console().services().events().all().stream()
            .filter(event -> event.action() == AuditAction.PASSWORD_SET)
            .findFirst()
            .orElseThrow()
            .detail());
  }

  @Test
  void ofEightWhoUseTheSameCodeAtOnceOneSetsThePassword() throws Exception {
    List<PasswordOutcome> outcomes = Races.together(8, () -> set(code, RITA));
    assertEquals(1, outcomes.stream().filter(DONE::equals).count(), "" + outcomes);
    assertEquals(
        7,
        outcomes.stream()
            .filter(new PasswordOutcome.Refused(CodeProblem.USED)::equals)
            .count());
  }

  @Test
  void aPasswordThatCannotBeUsedLeavesTheCodeAsItIs() {
    NewPasswordService service = wayBack().newPasswords();
    assertEquals(
        new PasswordOutcome.Flawed(Flaw.TOO_SHORT), service.setPassword(code, RITA, "short"));
    assertEquals(
        new PasswordOutcome.Flawed(Flaw.OWN_WORDS),
        service.setPassword(code, RITA, "harbor finch rita tester"));
    assertTrue(service.ownWords(code).contains("Rita"));
    assertEquals(List.of(), service.ownWords("garbage"));
    assertEquals(DONE, set(code, RITA));
  }

  @Test
  void mistypedUnknownSupersededExpiredAndForeignCodesChangeNothing() {
    refused(CodeProblem.MISTYPED, set("garbage", RITA));
    refused(CodeProblem.NEVER_SENT, set(SetupCode.random().text(), RITA));
    refused(CodeProblem.SOMEBODY_ELSES, set(code, FileConsole.email(FileConsole.OWNER)));
    refused(CodeProblem.SOMEBODY_ELSES, set(code, "no address"));
    String newer = asked();
    refused(CodeProblem.SUPERSEDED, set(code, RITA));
    console().sql(
        "update administrator set email = 'r@new.example', email_key = 'r@new.example' where id = ?",
        rita);
    refused(CodeProblem.SUPERSEDED, set(newer, RITA));
    refused(CodeProblem.SOMEBODY_ELSES, set(newer, "r@new.example"));
    clock.advance(Duration.ofHours(24));
    refused(CodeProblem.EXPIRED, set(newer, RITA));
  }

  @Test // S-40: none does another's work
  void aCodeForMfaSetsNoPassword() {
    wayBack().messages().setUp(console().pending("Rita"));
    refused(
        CodeProblem.OTHER_PURPOSE, set(mail().code(RITA, MessageKind.MFA_SET_UP_ASKED), RITA));
  }

  @Test
  void whoeverIsSuspendedOrDeletedMeanwhileGetsNothing() {
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    refused(CodeProblem.NOT_ACTIVE, set(code, RITA));
    assertEquals(new CodeLook.Works(Purpose.PASSWORD), wayBack().setupCodes().look(code));
    console().sql("delete from totp_credential where administrator_id = ?", rita);
    console().sql("delete from password where administrator_id = ?", rita);
    console().sql("delete from administrator where id = ?", rita);
    refused(CodeProblem.NEVER_SENT, set(code, RITA));
  }

  @Test // an invitation that was never used does not let a suspended person in
  void aSuspendedInvitationStaysSuspended() {
    console().sql("update administrator set status = 'INVITED' where id = ?", rita);
    wayBack().messages().newPassword(RITA);
    String invitation = mail().code(RITA, MessageKind.INVITATION);
    refused(CodeProblem.NOT_ACTIVE, set(code, RITA));
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    refused(CodeProblem.NOT_ACTIVE, set(invitation, RITA));
  }

  @Test // S-29: the pause ends with the password that was guessed at, the failures stay
  void thePauseEndsAndTheFailuresStay() {
    for (int i = 0; i < 6; i++) {
      signIn(RITA, "not the password of anybody");
      clock.advance(Duration.ofSeconds(30));
    }
    int failures = console().person("Rita").failedAttempts();
    assertTrue(console().person("Rita").lockedAt(clock.instant()));
    assertEquals(DONE, set(code, RITA));
    assertEquals(failures, console().person("Rita").failedAttempts());
    assertInstanceOf(SignInStep.EnterCode.class, signIn(RITA, NEW));
  }
}
