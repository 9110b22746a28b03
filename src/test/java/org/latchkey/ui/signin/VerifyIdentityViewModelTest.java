package org.latchkey.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.Services;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.reset.MessageRequestService.Answer;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;

class VerifyIdentityViewModelTest {
  private static final String PRIYA = "priya.nair";

  private final WayInFixture fixture = new WayInFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theCodeOfThePhoneLetsIn() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    assertFalse(screen.canVerifyProperty().get());
    screen.codeProperty().set(fixture.code(PRIYA));
    assertTrue(screen.canVerifyProperty().get());
    screen.verify();
    assertInstanceOf(SignInStep.SignedIn.class, fixture.steps.getFirst());
  }

  @Test
  void aCodePastedInGroupsOrWideDigitsLetsIn() {
    String code = fixture.code(PRIYA);
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    screen.codeProperty().set(" " + wide.substring(0, 3) + " " + wide.substring(3));
    screen.verify();
    assertInstanceOf(SignInStep.SignedIn.class, fixture.steps.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "abcdef", "１２３", "12 34 5x"})
  void whatIsNoCodeCannotBeSent(String text) {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    screen.codeProperty().set(text);
    assertFalse(screen.canVerifyProperty().get());
    screen.verify();
    assertEquals(List.of(), fixture.steps);
    assertEquals("", screen.problemProperty().get());
  }

  @Test
  void aWrongCodeIsTakenAwayAndSaysWhatToDo() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    screen.codeProperty().set(wrong());
    screen.verify();
    assertTrue(screen.problemProperty().get().startsWith("This code is not accepted."));
    assertEquals("", screen.codeProperty().get());
    screen.codeProperty().set(fixture.code(PRIYA));
    screen.verify();
    assertEquals(1, fixture.steps.size());
  }

  @Test
  void aCodeCountsOnce() {
    enter(fixture.verify(Background.direct(), PRIYA));
    VerifyIdentityViewModel again = fixture.verify(Background.direct(), PRIYA);
    enter(again);
    assertTrue(again.problemProperty().get().startsWith("This code was used before."));
    assertEquals(1, fixture.steps.size());
  }

  @Test
  void aClockSetBackIsSaid() {
    enter(fixture.verify(Background.direct(), PRIYA));
    fixture.console.clock().advance(Duration.ofMinutes(-5));
    VerifyIdentityViewModel earlier = fixture.verify(Background.direct(), PRIYA);
    enter(earlier);
    assertTrue(earlier.problemProperty().get().contains("date and time"));
    assertEquals(1, fixture.steps.size());
  }

  @Test
  void aDisabledAuthenticatorLeavesTheRecoveryCode() {
    Services services = fixture.console.services();
    services
        .database()
        .inTransaction(
            () -> {
              services.authenticators().disable(fixture.console.person("Priya").id());
              return true;
            });
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    enter(screen);
    assertTrue(screen.problemProperty().get().contains("Use a recovery code to sign in"));
    assertFalse(screen.overProperty().get());
    screen.useRecoveryCode();
    assertEquals(1, fixture.recoveries.size());
  }

  @Test
  void tooLateLeavesOnlyTheWayBack() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    fixture.console.clock().advance(Duration.ofMinutes(11));
    enter(screen);
    assertTrue(screen.overProperty().get());
    screen.codeProperty().set(fixture.code(PRIYA));
    assertFalse(screen.canVerifyProperty().get());
    screen.back();
    assertEquals(1, fixture.backs);
  }

  @Test // ten minutes after the password, without a press
  void theWayInEndsByItself() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    fixture.console.clock().advance(Duration.ofMinutes(10));
    screen.tick();
    assertEquals(0, fixture.tooLate);
    fixture.console.clock().advance(Duration.ofSeconds(1));
    screen.tick();
    assertEquals(1, fixture.tooLate);
    RecoveryCodeViewModel recovery = fixture.recovery(Background.direct(), PRIYA);
    fixture.console.clock().advance(Duration.ofMinutes(11));
    recovery.tick();
    assertEquals(2, fixture.tooLate);
  }

  @Test // what is being checked gets its answer first
  void theWayInDoesNotEndWhileACodeIsChecked() {
    HeldBackground background = new HeldBackground();
    VerifyIdentityViewModel screen = fixture.verify(background, PRIYA);
    enter(screen);
    fixture.console.clock().advance(Duration.ofMinutes(11));
    screen.tick();
    assertEquals(0, fixture.tooLate);
  }

  @Test
  void sendingTwiceAsksOnceAndAnAnswerAfterTheScreenHasGoneIsDropped() {
    HeldBackground background = new HeldBackground();
    VerifyIdentityViewModel screen = fixture.verify(background, PRIYA);
    enter(screen);
    screen.verify();
    assertEquals(1, background.waiting());
    screen.close();
    background.all();
    assertEquals(List.of(), fixture.steps);
  }

  @Test
  void theTimeOfTheCodeGoesOn() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    assertEquals("new code in 30 s", screen.countdownProperty().get());
    fixture.console.clock().advance(Duration.ofSeconds(13));
    screen.tick();
    assertEquals("new code in 17 s", screen.countdownProperty().get());
  }

  @Test
  void whoeverHasToEnrollFindsTheLinkAndNoWayRoundIt() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), "yusuf.kaya");
    assertTrue(screen.mustEnroll());
    screen.codeProperty().set("123456");
    assertFalse(screen.canVerifyProperty().get());
    screen.verify();
    assertEquals(List.of(), fixture.steps);
    screen.enroll();
    assertEquals(1, fixture.enrollments.size());
  }

  @Test // product page 3.3
  void whoeverMayNotEnrollByThePasswordAloneGetsAMessage() {
    fixture.console.sql("update organization set first_enrollment_by_password = false");
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), "yusuf.kaya");
    assertTrue(screen.mustEnroll());
    assertTrue(screen.wayToEnroll().contains("a set-up code"));
    screen.enroll();
    assertEquals(List.of(), fixture.enrollments);
    assertEquals(
        SetupCodeEntry.asked(WayInFixture.email("yusuf.kaya"), new Answer(false)),
        fixture.entries.getFirst());
  }

  @Test // product page 3.4
  void whoeverLostThePhoneAsksForAMessage() {
    fixture.verify(Background.direct(), PRIYA).enroll();
    assertEquals(WayInFixture.email(PRIYA), fixture.entries.getFirst().email());
  }

  @Test
  void tooLateForAMessageLeavesOnlyTheWayBack() {
    VerifyIdentityViewModel screen = fixture.verify(Background.direct(), PRIYA);
    fixture.console.clock().advance(Duration.ofMinutes(11));
    screen.enroll();
    assertTrue(screen.overProperty().get());
    assertTrue(screen.problemProperty().get().contains("Sign in again"), screen.problemProperty().get());
    screen.enroll();
    assertEquals(List.of(), fixture.entries);
  }

  private void enter(VerifyIdentityViewModel screen) {
    screen.codeProperty().set(fixture.code(PRIYA));
    screen.verify();
  }

  private String wrong() {
    return fixture.code(PRIYA).equals("000000") ? "111111" : "000000";
  }
}
