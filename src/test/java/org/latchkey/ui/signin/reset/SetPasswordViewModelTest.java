package org.latchkey.ui.signin.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.signin.SetupCodeEntry;

class SetPasswordViewModelTest {
  private final ResetFixture fixture = new ResetFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private SetPasswordViewModel screen(Background background, Purpose purpose, String email) {
    return fixture.setPassword(background, new CodeInHand(purpose, fixture.passwordCode(), email));
  }

  private SetPasswordViewModel filled(String email, String password, String again) {
    SetPasswordViewModel screen = screen(Background.direct(), Purpose.PASSWORD, email);
    screen.passwordProperty().set(password);
    screen.againProperty().set(again);
    return screen;
  }

  @Test
  void aPasswordTypedTwiceIsSetAndSigningInFollows() {
    SetPasswordViewModel screen =
        filled(ResetFixture.PRIYA, ResetFixture.NEW, ResetFixture.NEW);
    assertEquals("Set a new password", screen.title());
    screen.set();
    assertEquals(List.of(ResetFixture.PRIYA), fixture.passwordsSet);
    assertInstanceOf(
        SignInStep.EnterCode.class,
        fixture.console.services().signIn().signIn(ResetFixture.PRIYA, ResetFixture.NEW));
  }

  @Test
  void allThreeAreNeeded() {
    SetPasswordViewModel screen = filled("", ResetFixture.NEW, ResetFixture.NEW);
    assertFalse(screen.canSetProperty().get());
    screen.set();
    screen.emailProperty().set(ResetFixture.PRIYA);
    assertTrue(screen.canSetProperty().get());
    screen.againProperty().set("");
    assertFalse(screen.canSetProperty().get());
    assertEquals(List.of(), fixture.passwordsSet);
  }

  @Test
  void twoThatDifferAreNotSent() {
    SetPasswordViewModel screen = filled(ResetFixture.PRIYA, ResetFixture.NEW, "another one");
    screen.set();
    assertEquals(
        "The two passwords are not the same. Type it once more.",
        screen.againProblemProperty().get());
    screen.againProperty().set(ResetFixture.NEW);
    assertEquals("", screen.againProblemProperty().get());
    screen.set();
    assertEquals(1, fixture.passwordsSet.size());
  }

  @Test
  void aPasswordIsJudgedWhileItIsTypedByWhatItsOwnerIsCalled() {
    SetPasswordViewModel screen = screen(Background.direct(), Purpose.PASSWORD, "");
    assertEquals(-1, screen.strengthProperty().get());
    String rule = screen.hintProperty().get();
    screen.passwordProperty().set("priya nair harbor");
    assertTrue(screen.hintProperty().get().startsWith("Names, your e-mail"));
    assertTrue(screen.strengthProperty().get() <= 1);
    screen.passwordProperty().set(ResetFixture.NEW);
    assertEquals(rule, screen.hintProperty().get());
    assertTrue(screen.strengthProperty().get() >= 3);
  }

  @Test
  void aPasswordThatIsNotAcceptedSaysWhyAndTheCodeStillWorks() {
    SetPasswordViewModel screen = filled(ResetFixture.PRIYA, "too short", "too short");
    screen.set();
    assertTrue(screen.passwordProblemProperty().get().startsWith("Use at least 15 characters."));
    screen.passwordProperty().set(ResetFixture.NEW);
    assertEquals("", screen.passwordProblemProperty().get());
    screen.againProperty().set(ResetFixture.NEW);
    screen.set();
    assertEquals(1, fixture.passwordsSet.size());
  }

  @Test
  void aCodeThatWasSentElsewhereSaysSo() {
    SetPasswordViewModel screen =
        filled("grace.lindqvist@harborfinch.example", ResetFixture.NEW, ResetFixture.NEW);
    screen.set();
    assertTrue(
        screen.problemProperty().get().startsWith("This code was sent to another address."));
    screen.anotherCode();
    assertEquals(
        List.of(SetupCodeEntry.empty("grace.lindqvist@harborfinch.example")), fixture.entries);
  }

  @Test
  void anInvitedPersonSetsAFirstPassword() {
    assertEquals(
        "Set your password", screen(Background.direct(), Purpose.FIRST_PASSWORD, "").title());
  }

  @Test
  void aScreenThatHasGoneForgetsThePasswordsAndDropsTheAnswer() {
    HeldBackground background = new HeldBackground();
    SetPasswordViewModel screen = screen(background, Purpose.PASSWORD, ResetFixture.PRIYA);
    screen.passwordProperty().set(ResetFixture.NEW);
    screen.againProperty().set(ResetFixture.NEW);
    screen.set();
    screen.close();
    background.all();
    assertEquals("", screen.passwordProperty().get());
    assertEquals("", screen.againProperty().get());
    assertEquals(List.of(), fixture.passwordsSet);
    screen.back();
    assertEquals(1, fixture.backs);
  }
}
