package org.latchkey.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;

class SignInViewModelTest {
  private final WayInFixture fixture = new WayInFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theRightPasswordLeadsOn() {
    SignInViewModel screen = screen(Background.direct());
    type(screen, " PRIYA.NAIR@harborfinch.example ", SampleOrganization.PASSWORD);
    screen.signIn();
    assertInstanceOf(SignInStep.EnterCode.class, fixture.steps.getFirst());
    assertEquals("", screen.passwordProperty().get());
  }

  @Test
  void everyRefusalHasTheSameText() {
    Set<String> texts = new HashSet<>();
    List.of(
            "priya.nair@harborfinch.example",
            "nobody@harborfinch.example",
            "ruth.okafor@harborfinch.example",
            "sam.ito@harborfinch.example",
            "lucia.ferrer@harborfinch.example",
            "x".repeat(300) + "@example.org",
            "not an address")
        .forEach(
            email -> {
              SignInViewModel screen = screen(Background.direct());
              type(screen, email, "wrong password, surely");
              screen.signIn();
              texts.add(screen.refusalProperty().get());
              assertEquals("", screen.passwordProperty().get());
              assertEquals(email, screen.emailProperty().get());
            });
    assertEquals(1, texts.size());
    assertFalse(texts.contains(""));
    assertEquals(List.of(), fixture.steps);
  }

  @Test
  void bothFieldsAreNeeded() {
    SignInViewModel screen = screen(Background.direct());
    type(screen, "priya.nair@harborfinch.example", "");
    assertFalse(screen.canSignInProperty().get());
    type(screen, "  ", "x");
    assertFalse(screen.canSignInProperty().get());
    screen.signIn();
    assertEquals("", screen.refusalProperty().get());
  }

  @Test
  void pressingTwiceAsksOnce() {
    HeldBackground background = new HeldBackground();
    SignInViewModel screen = screen(background);
    type(screen, "priya.nair@harborfinch.example", SampleOrganization.PASSWORD);
    screen.signIn();
    screen.signIn();
    assertTrue(screen.busyProperty().get());
    assertEquals(1, background.waiting());
    background.all();
    assertEquals(1, fixture.steps.size());
  }

  @Test
  void anAnswerAfterTheScreenHasGoneIsDropped() {
    HeldBackground background = new HeldBackground();
    SignInViewModel screen = screen(background);
    type(screen, "priya.nair@harborfinch.example", SampleOrganization.PASSWORD);
    screen.signIn();
    screen.close();
    background.all();
    assertEquals(List.of(), fixture.steps);
    assertEquals("", screen.passwordProperty().get());
  }

  @Test
  void aBrokenStoreGetsASentenceAndTheEmailStays() {
    SignInViewModel screen = screen(new FailingBackground());
    type(screen, "priya.nair@harborfinch.example", SampleOrganization.PASSWORD);
    screen.signIn();
    assertEquals(1, fixture.dialogs.errors().size());
    assertEquals("priya.nair@harborfinch.example", screen.emailProperty().get());
    assertEquals(SampleOrganization.PASSWORD, screen.passwordProperty().get());
    assertTrue(screen.canSignInProperty().get());
  }

  @Test
  void theSampleOffersItsFirstAccount() {
    SampleHint hint = new SampleHint(SampleOrganization.FIRST_EMAIL, SampleOrganization.PASSWORD);
    SignInViewModel screen =
        fixture.signIn(Background.direct(), Optional.empty(), Optional.of(hint));
    assertEquals(SampleOrganization.FIRST_EMAIL, screen.emailProperty().get());
    screen.useHint();
    screen.signIn();
    assertInstanceOf(SignInStep.EnterCode.class, fixture.steps.getFirst());
  }

  @Test
  void aLockedConsoleKnowsWhoseItIs() {
    SignInViewModel screen =
        fixture.signIn(
            Background.direct(), Optional.of("priya.nair@harborfinch.example"), Optional.empty());
    assertTrue(screen.locked());
    assertEquals("priya.nair@harborfinch.example", screen.emailProperty().get());
    assertEquals("", screen.passwordProperty().get());
    assertEquals("Unlock", screen.signInWords());
    screen.passwordProperty().set("wrong password, surely");
    screen.signIn();
    String refusal = screen.refusalProperty().get();
    assertTrue(refusal.contains("Check the password"), refusal);
    assertFalse(refusal.contains("e-mail"), "it is given");
    screen.somebodyElse();
    assertEquals(1, fixture.backs);
  }

  @Test
  void theWaysBackTakeTheAddressAlong() {
    SignInViewModel screen = screen(Background.direct());
    screen.emailProperty().set(" priya.nair@harborfinch.example ");
    screen.forgotPassword();
    screen.haveSetupCode();
    assertEquals(List.of("priya.nair@harborfinch.example"), fixture.forgotten);
    assertEquals(
        List.of(SetupCodeEntry.empty("priya.nair@harborfinch.example")), fixture.entries);
  }

  private SignInViewModel screen(Background background) {
    return fixture.signIn(background, Optional.empty(), Optional.empty());
  }

  private static void type(SignInViewModel screen, String email, String password) {
    screen.emailProperty().set(email);
    screen.passwordProperty().set(password);
  }
}
