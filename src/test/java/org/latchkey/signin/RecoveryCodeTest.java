package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.latchkey.Mailbox;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.administrator.notice.NoticeKind;
import org.latchkey.administrator.notice.SignInNotice;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentService;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome.Accepted;
import org.latchkey.signin.CodeOutcome.NotAccepted;
import org.latchkey.signin.CodeOutcome.Reason;

/** Recovery codes on the way in (S-46 to S-48). */
class RecoveryCodeTest {
  private static final NotAccepted WRONG = new NotAccepted(Reason.WRONG);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final List<FileConsole> opened = new ArrayList<>();
  private UUID rita = new UUID(0, 0);
  private TotpKey key = TotpKey.random();
  private List<String> codes = List.of();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void open() {
    opened.add(FileConsole.setUp(folder, clock));
    rita = console().add("Rita", Role.READ_ONLY, MfaRequirement.REQUIRED);
    key = console().enroll(rita);
    codes = console().services().enrollment().replaceRecoveryCodes(rita);
    console().services().enrollment().recoveryCodesSaved(rita);
  }

  @AfterEach
  void close() {
    opened.getLast().close();
  }

  private FileConsole console() {
    return opened.getLast();
  }

  private CodeOutcome use(String code) {
    return console().services().secondFactor().useRecoveryCode(console().pending("Rita"), code);
  }

  private int left() {
    return console().person("Rita").recoveryCodesLeft();
  }

  @Test // S-46: 14 of the 16 characters are secret, 5 bits each; only Argon2id hashes are stored
  void aCodeHasSeventySecretBitsAndIsStoredAsAHash() {
    assertTrue(codes.stream().allMatch(code -> code.replace("-", "").length() == 16));
    List<String> hashes =
        console().services().database().jdbi().withHandle(
            handle -> handle.createQuery("select hash from recovery_code").mapTo(String.class).list());
    assertEquals(10, hashes.size());
    assertTrue(hashes.stream().allMatch(hash -> hash.startsWith("$argon2id$v=19$m=")));
  }

  @Test // S-46
  void aCodeIsAcceptedOnceAlsoAfterARestart() {
    assertInstanceOf(Accepted.class, use(codes.getFirst()));
    assertEquals(9, left());
    assertEquals(WRONG, use(codes.getFirst()));
    opened.add(console().reopen());
    assertEquals(WRONG, use(codes.getFirst()));
    assertInstanceOf(Accepted.class, use(codes.getLast()));
    assertEquals(8, left());
  }

  @Test // S-46
  void ofEightWhoUseTheSameCodeAtOnceOneGetsOn() throws Exception {
    for (int round = 0; round < 3; round++) {
      clock.advance(Duration.ofMinutes(20));
      String code = codes.get(round);
      List<Callable<CodeOutcome>> racers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        PendingSignIn pending = console().pending("Rita");
        racers.add(() -> console().services().secondFactor().useRecoveryCode(pending, code));
      }
      List<CodeOutcome> outcomes = Races.together(racers);
      assertEquals(1, outcomes.stream().filter(Accepted.class::isInstance).count(), "" + outcomes);
      assertEquals(9 - round, left());
    }
  }

  @Test // S-47
  void aCodeLeadsToANewEnrollmentAndNowhereElse() {
    SignInStep.EnrollAgain again =
        assertInstanceOf(
            SignInStep.EnrollAgain.class,
            assertInstanceOf(Accepted.class, use(codes.getFirst())).next());
    assertEquals(
        MessageKind.RECOVERY_CODE_USED,
        new Mailbox(console().services()).kinds(FileConsole.email("Rita")).getFirst());
    assertInstanceOf(
        SignInStep.Refused.class, console().services().signIn().afterEnrollment(again.grant()));
    Enrollment enrollment = console().services().enrollment().begin(again.grant());
    assertInstanceOf(
        ProofOutcome.Enrolled.class,
        console()
            .services()
            .enrollment()
            .prove(enrollment, console().code(enrollment.key())));
    assertInstanceOf(
        SignInStep.SignedIn.class, console().services().signIn().afterEnrollment(again.grant()));
    assertEquals(10, left());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(WRONG, console().signIn("Rita", console().code(key)), "the lost phone");
  }

  @Test // S-47: it takes the password first
  void aCodeIsOnlyLookedAtWithinTenMinutesOfThePassword() {
    PendingSignIn pending = console().pending("Rita");
    clock.advance(Duration.ofMinutes(11));
    assertEquals(
        new NotAccepted(Reason.START_AGAIN),
        console().services().secondFactor().useRecoveryCode(pending, codes.getFirst()));
    assertEquals(10, left());
  }

  @Test // S-48
  void aNewSetVoidsTheOldOne() {
    List<String> fresh = console().services().enrollment().replaceRecoveryCodes(rita);
    assertEquals(WRONG, use(codes.getFirst()));
    assertInstanceOf(Accepted.class, use(fresh.getFirst()));
  }

  @Test // S-46, S-48: either it was used before there were new ones, or it does not work any more
  void aCodeThatIsUsedWhileNewOnesAreMadeWorksBeforeThemOrNotAtAll() throws Exception {
    EnrollmentService enrollment = console().services().enrollment();
    for (int round = 0; round < 4; round++) {
      clock.advance(Duration.ofMinutes(20));
      String old = codes.getFirst();
      PendingSignIn pending = console().pending("Rita");
      List<Callable<Object>> racers = new ArrayList<>();
      racers.add(() -> console().services().secondFactor().useRecoveryCode(pending, old));
      racers.add(() -> codes = enrollment.replaceRecoveryCodes(rita));
      Races.together(racers);
      assertEquals(10, left());
      clock.advance(Duration.ofMinutes(20));
      assertEquals(WRONG, use(old));
      assertEquals(10, left());
    }
    clock.advance(Duration.ofMinutes(20));
    assertInstanceOf(Accepted.class, use(codes.getFirst()));
  }

  @Test // two left: told after the next sign-in, unless there are new ones by then
  void whoeverHasFewLeftIsToldAtTheNextSignIn() {
    for (int i = 0; i < 7; i++) {
      clock.advance(Duration.ofMinutes(20));
      assertInstanceOf(Accepted.class, use(codes.get(i)));
    }
    assertEquals(List.of(), told());
    assertInstanceOf(Accepted.class, use(codes.get(7)));
    assertEquals(List.of(NoticeKind.FEW_RECOVERY_CODES), told());
    console().services().enrollment().replaceRecoveryCodes(rita);
    assertEquals(List.of(), told());
  }

  private List<NoticeKind> told() {
    return console().services().notices().unseen(Actor.of(console().person("Rita"))).stream()
        .map(SignInNotice::kind)
        .toList();
  }

  @Test // S-48, S-31
  void theSameThrottleAppliesToRecoveryCodes() {
    List<PendingSignIn> pending = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      pending.add(console().pending("Rita"));
    }
    SecondFactorService service = console().services().secondFactor();
    String wrong = codes.getFirst().substring(0, 2) + "00-0000-0000-0000";
    for (int i = 0; i < 4; i++) {
      assertEquals(WRONG, service.useRecoveryCode(pending.get(i), wrong));
    }
    assertEquals(WRONG, service.verify(pending.get(4), "12345x"));
    assertEquals(5, console().person("Rita").failedAttempts());
    assertEquals(WRONG, service.useRecoveryCode(pending.get(5), codes.getFirst()));
    assertEquals(10, left());
    clock.advance(Duration.ofSeconds(30));
    assertInstanceOf(Accepted.class, service.useRecoveryCode(pending.get(6), codes.getFirst()));
    assertEquals(0, console().person("Rita").failedAttempts());
  }

  @Test
  void aCodeMayBeTypedAsPeopleType() {
    String shown = codes.getFirst();
    RecoveryCodes.Typed typed = RecoveryCodes.parse(shown).orElseThrow();
    String spaced = " " + shown.toLowerCase(Locale.ROOT).replace("-", " ") + " ";
    assertEquals(typed, RecoveryCodes.parse(spaced).orElseThrow());
    assertEquals(typed, RecoveryCodes.parse(shown.replace('0', 'o').replace('1', 'l')).orElseThrow());
    assertEquals(typed, RecoveryCodes.parse(shown.replace('-', '–')).orElseThrow());
    for (String no : List.of("", "-", shown + "0", shown.substring(1), "ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ", "😀")) {
      assertTrue(RecoveryCodes.parse(no).isEmpty(), no);
    }
    assertFalse(typed.toString().contains(typed.secret()));
  }

  @Test // product page, enrollment wizard: who leaves before saving gets new ones at the next sign-in
  void codesThatWereNeverSavedAreReplacedAtTheNextSignIn() {
    console().change(() -> console().services().authenticators().setRecoveryCodesSaved(rita, false));
    SignInStep.SaveRecoveryCodes save =
        assertInstanceOf(
            SignInStep.SaveRecoveryCodes.class,
            assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key))).next());
    assertEquals(10, save.recoveryCodes().size());
    assertNotEquals(codes, save.recoveryCodes());
    assertFalse(save.toString().contains(save.recoveryCodes().getFirst()));
    clock.advance(Duration.ofSeconds(30));
    console().services().enrollment().recoveryCodesSaved(rita);
    assertInstanceOf(
        SignInStep.SignedIn.class,
        assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key))).next());
    assertEquals(WRONG, use(codes.getFirst()));
    assertTrue(
        console().services().events().all().stream()
            .anyMatch(event -> event.action() == AuditAction.RECOVERY_CODES_CREATED));
  }

  @Test // ten hashes take a second, for which whoever waits for a row would wait
  void recoveryCodesAreNeverMadeWithinATransaction() {
    assertThrows(
        IllegalStateException.class,
        () -> console().change(console().services().enrollment()::makeRecoveryCodes));
  }
}
