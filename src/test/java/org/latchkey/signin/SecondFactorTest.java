package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.FileConsole;
import org.latchkey.HookedClock;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpKey;
import org.latchkey.signin.CodeOutcome.Accepted;
import org.latchkey.signin.CodeOutcome.NotAccepted;
import org.latchkey.signin.CodeOutcome.Reason;

/** Codes on the way in, on a database in a folder (S-4, S-5, S-8, S-30, S-31). */
class SecondFactorTest {
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

  private void reopen() {
    opened.add(console().reopen());
  }

  private long lastStep() {
    return console().services().authenticators().find(rita).orElseThrow().lastStep();
  }

  private int failures() {
    return console().person("Rita").failedAttempts();
  }

  private String wrongCode() {
    return console().code(key).equals("123456") ? "654321" : "123456";
  }

  @Test // S-3, S-4
  void aCodeIsAcceptedOnceAndNeverAgain() {
    String code = console().code(key);
    assertInstanceOf(Accepted.class, console().signIn("Rita", code));
    assertEquals(new NotAccepted(Reason.ALREADY_USED), console().signIn("Rita", code));
    time.advance(Duration.ofSeconds(30));
    assertEquals(new NotAccepted(Reason.ALREADY_USED), console().signIn("Rita", code));
    time.advance(Duration.ofSeconds(30));
    assertEquals(new NotAccepted(Reason.WRONG), console().signIn("Rita", code));
  }

  @Test // S-4
  void aReplayedCodeIsRefusedAfterARestartToo() {
    String code = console().code(key);
    assertInstanceOf(Accepted.class, console().signIn("Rita", code));
    reopen();
    assertEquals(new NotAccepted(Reason.ALREADY_USED), console().signIn("Rita", code));
    time.advance(Duration.ofSeconds(30));
    assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key)));
  }

  @Test // S-4: an older code that was never used itself
  void anOlderCodeThanTheLastAcceptedOneIsRefused() {
    String older = console().code(key);
    String newer = Totp.codeOf(key, Totp.stepAt(time.instant()) + 1);
    assertInstanceOf(Accepted.class, console().signIn("Rita", newer));
    assertEquals(new NotAccepted(Reason.ALREADY_USED), console().signIn("Rita", older));
  }

  @Test // S-5
  void ofEightWhoSubmitTheSameCodeAtOnceOneGetsIn() throws Exception {
    for (int round = 0; round < 5; round++) {
      time.advance(Duration.ofMinutes(20));
      String code = console().code(key);
      List<Callable<CodeOutcome>> racers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        PendingSignIn pending = console().pending("Rita");
        racers.add(() -> console().services().secondFactor().verify(pending, code));
      }
      List<CodeOutcome> outcomes = Races.together(racers);
      assertEquals(1, outcomes.stream().filter(Accepted.class::isInstance).count(), "" + outcomes);
      assertEquals(Totp.stepAt(time.instant()), lastStep());
    }
    long signedIn =
        console().services().events().all().stream()
            .filter(event -> event.action() == AuditAction.SIGNED_IN)
            .count();
    assertEquals(5, signedIn);
  }

  @Test // S-8
  void aClockSetBackIsToldAndLowersNothing() {
    String code = console().code(key);
    assertInstanceOf(Accepted.class, console().signIn("Rita", code));
    long mark = lastStep();
    Instant then = time.instant();
    for (Duration back : List.of(Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofDays(400))) {
      time.set(then.minus(back));
      assertEquals(
          new NotAccepted(Reason.CLOCK_WENT_BACK), console().signIn("Rita", console().code(key)));
      assertEquals(mark, lastStep());
    }
    reopen();
    assertEquals(mark, lastStep());
    time.set(then.plusSeconds(30));
    assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key)));
  }

  @Test // S-8: a phone whose clock is right shows codes that fit no step of a workstation set back
  void aCodeOfThePhonesOwnTimeTellsThatTheClockWasSetBackAndCounts() {
    Instant then = time.instant();
    assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key)));
    long mark = lastStep();
    time.set(then.minus(Duration.ofHours(1)));
    String shown = Totp.codeOf(key, Totp.stepAt(then.plusSeconds(40)));
    assertEquals(new NotAccepted(Reason.CLOCK_WENT_BACK), console().signIn("Rita", shown));
    assertEquals(1, failures());
    assertEquals(mark, lastStep());
  }

  @ParameterizedTest // S-6, S-30: a missing code counts like a wrong one
  @ValueSource(strings = {"", "      ", "12345", "1234567", "abcdef", "٠٦٣٣٢١", "000000"})
  void aWrongOrMissingCodeAfterARightPasswordCounts(String entered) {
    assertEquals(new NotAccepted(Reason.WRONG), console().signIn("Rita", entered));
    assertEquals(1, failures());
    assertEquals(new NotAccepted(Reason.WRONG), console().signIn("Rita", entered));
    assertEquals(2, failures(), "a right password takes no failed code back");
  }

  @Test // S-33
  void successForgetsTheFailures() {
    console().signIn("Rita", wrongCode());
    assertEquals(1, failures());
    assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key)));
    assertEquals(0, failures());
    assertEquals(time.instant(), console().person("Rita").lastSignInAt());
  }

  @Test // S-31
  void aRightCodeIsRefusedWhileLockedAndNeitherCountedNorUsedUp() {
    List<PendingSignIn> pending = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      pending.add(console().pending("Rita"));
    }
    SecondFactorService service = console().services().secondFactor();
    NotAccepted wrong = new NotAccepted(Reason.WRONG);
    for (int i = 0; i < 5; i++) {
      assertEquals(wrong, service.verify(pending.get(i), wrongCode()));
    }
    assertEquals(5, failures());
    long mark = lastStep();
    assertEquals(wrong, service.verify(pending.get(5), console().code(key)));
    assertEquals(5, failures());
    assertEquals(mark, lastStep());
    time.advance(Duration.ofSeconds(30));
    assertInstanceOf(Accepted.class, service.verify(pending.get(6), console().code(key)));
  }

  @Test // S-29
  void theHundredthFailureDisablesTheAuthenticatorOnce() {
    console().sql("insert into sign_in_throttle (administrator_id, failures) values (?, 98)", rita);
    PendingSignIn pending = console().pending("Rita");
    SecondFactorService service = console().services().secondFactor();
    service.verify(pending, wrongCode());
    assertEquals(false, console().person("Rita").authenticatorDisabled());
    time.advance(Duration.ofMinutes(15));
    pending = console().pending("Rita");
    service.verify(pending, wrongCode());
    assertEquals(true, console().person("Rita").authenticatorDisabled());
    time.advance(Duration.ofMinutes(15));
    reopen();
    assertEquals(
        new NotAccepted(Reason.DISABLED), console().signIn("Rita", console().code(key)));
    long disabled =
        console().services().events().all().stream()
            .filter(event -> event.action() == AuditAction.AUTHENTICATOR_DISABLED)
            .count();
    assertEquals(1, disabled);
  }

  @Test
  void whoeverWasSuspendedAfterThePasswordStartsAgain() {
    PendingSignIn pending = console().pending("Rita");
    console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita);
    assertEquals(
        new NotAccepted(Reason.START_AGAIN),
        console().services().secondFactor().verify(pending, console().code(key)));
  }

  @Test // S-49: the second look at the clock is the one of the throttle, after the person was read
  void whoeverIsSuspendedWhileTheCodeIsBeingCheckedStartsAgain() {
    PendingSignIn pending = console().pending("Rita");
    String code = console().code(key);
    long mark = lastStep();
    clock.atLook(
        2, () -> console().sql("update administrator set status = 'SUSPENDED' where id = ?", rita));
    assertEquals(
        new NotAccepted(Reason.START_AGAIN),
        console().services().secondFactor().verify(pending, code));
    assertEquals(mark, lastStep());
  }

  @Test
  void aPasswordSpeaksForTenMinutes() {
    PendingSignIn pending = console().pending("Rita");
    time.advance(Duration.ofMinutes(10).plusMillis(1));
    assertEquals(
        new NotAccepted(Reason.START_AGAIN),
        console().services().secondFactor().verify(pending, console().code(key)));
    assertTrue(pending.expiredAt(time.instant()));
  }

  @Test // S-35, S-4
  void provingAgainUsesUpAStepLikeSigningIn() {
    SignInStep.SignedIn in =
        assertInstanceOf(
            SignInStep.SignedIn.class,
            assertInstanceOf(Accepted.class, console().signIn("Rita", console().code(key))).next());
    assertEquals(
        new NotAccepted(Reason.ALREADY_USED),
        console().services().secondFactor().proveAgain(in.session(), console().code(key)));
    time.advance(Duration.ofSeconds(30));
    assertInstanceOf(
        Accepted.class,
        console().services().secondFactor().proveAgain(in.session(), console().code(key)));
    assertEquals(Totp.stepAt(time.instant()), lastStep());
  }
}
