package org.latchkey.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.proof.ProveAgainViewModel;
import org.latchkey.ui.kit.Tone;

class MyAccountViewModelTest {
  private static final String ANOTHER = "violet gravel under seven moons";

  private final AccountFixture fixture = new AccountFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "Jonas", "Priya", "Chiara", "Grace", "Ingrid", "Omar", "Kwame"})
  void everyRoleSeesItsOwn(String firstName) {
    AccountContent shown = AccountFixture.shown(fixture.account(firstName));
    assertEquals(fixture.console.person(firstName).name(), shown.name());
    assertEquals(fixture.console.person(firstName).email(), shown.email());
    assertEquals(fixture.console.person(firstName).role().label(), shown.role());
  }

  @Test
  void mfaIsSaidWithDateAndCodes() {
    AccountContent priya = AccountFixture.shown(fixture.account("Priya"));
    assertEquals(new AccountContent.State(Tone.SUCCESS, "Required"), priya.requirement());
    assertEquals(new AccountContent.State(Tone.SUCCESS, "Enrolled"), priya.enrollment());
    assertEquals("since 22 August", priya.enrolledSince());
    assertEquals("8 left", priya.recoveryCodes());
    assertEquals("Re-enroll", priya.enroll());
    AccountContent omar = AccountFixture.shown(fixture.account("Omar"));
    assertEquals(new AccountContent.State(Tone.NEUTRAL, "Not Enrolled"), omar.enrollment());
    assertEquals("", omar.enrolledSince());
    assertEquals("", omar.recoveryCodes());
    assertEquals("Enroll in MFA", omar.enroll());
  }

  @Test
  void aPasswordIsChangedAndTheFormEmptied() {
    MyAccountViewModel account = fixture.account("Priya");
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    assertEquals(4, account.password().strengthProperty().get());
    account.password().change();
    assertEquals(List.of("Your password is changed."), fixture.told);
    assertEquals("", account.password().wantedProperty().get());
    assertEquals(-1, account.password().strengthProperty().get());
    assertTrue(
        fixture.console.services().signIn().signIn(fixture.console.person("Priya").email(), ANOTHER)
            instanceof SignInStep.EnterCode);
  }

  @Test
  void nothingIsSentBeforeEverythingIsFilled() {
    PasswordFormViewModel form = fixture.account("Priya").password();
    assertFalse(form.readyBinding().get());
    fill(form, SampleOrganization.PASSWORD, ANOTHER, "");
    assertFalse(form.readyBinding().get());
    form.change();
    assertEquals(List.of(), fixture.told);
  }

  @Test
  void eachRefusalHasItsSentenceAndLosesNothing() {
    PasswordFormViewModel form = fixture.account("Priya").password();
    fill(form, "not this one at all", ANOTHER, ANOTHER + "x");
    form.change();
    assertTrue(form.againProblemProperty().get().startsWith("The two passwords"));
    form.againProperty().set(ANOTHER);
    assertEquals("", form.againProblemProperty().get());
    form.change();
    assertTrue(form.presentProblemProperty().get().startsWith("This is not your present"));
    assertEquals(ANOTHER, form.wantedProperty().get());
    fill(form, SampleOrganization.PASSWORD, "short", "short");
    assertTrue(form.hintProperty().get().startsWith("Use at least 15"));
    form.change();
    assertTrue(form.wantedProblemProperty().get().startsWith("Use at least 15"));
    fill(form, SampleOrganization.PASSWORD, "priya nair priya", "priya nair priya");
    assertTrue(form.strengthProperty().get() <= 1);
    form.change();
    assertTrue(form.wantedProblemProperty().get().startsWith("Names, your e-mail"));
    fill(form, SampleOrganization.PASSWORD, SampleOrganization.PASSWORD, SampleOrganization.PASSWORD);
    form.change();
    assertTrue(form.wantedProblemProperty().get().startsWith("This is your present password"));
    assertEquals(List.of(), fixture.told);
  }

  @Test
  void anOldProofAsksForACodeAndGoesOnByItself() {
    MyAccountViewModel account = fixture.account("Priya");
    fixture.console.clock().advance(Duration.ofMinutes(6));
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    account.password().change();
    assertEquals(1, fixture.asked.size());
    assertEquals(ANOTHER, account.password().wantedProperty().get());
    // Whoever cancels may press the button again.
    account.password().change();
    assertEquals(2, fixture.asked.size());
    fixture.prove("Priya");
    fixture.asked.getLast().run();
    assertEquals(List.of("Your password is changed."), fixture.told);
  }

  @Test
  void reEnrollingAsksForACodeAndHandsOverTheGrant() {
    MyAccountViewModel account = fixture.account("Priya");
    fixture.console.clock().advance(Duration.ofMinutes(6));
    account.mfa().enroll();
    assertEquals(List.of(), fixture.grants);
    fixture.prove("Priya");
    fixture.asked.getFirst().run();
    assertEquals(EnrollmentGrant.Reason.RENEWAL, fixture.grants.getFirst().reason());
  }

  @Test
  void aFirstEnrollmentNeedsNoCode() {
    fixture.account("Omar").mfa().enroll();
    assertEquals(List.of(), fixture.asked);
    assertEquals(EnrollmentGrant.Reason.FIRST_ENROLLMENT, fixture.grants.getFirst().reason());
  }

  @Test
  void anAccountThatIsGoneSaysSo() {
    MyAccountViewModel account = fixture.account("Omar");
    SignedIn.suspend(fixture.console, "Omar");
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    account.password().change();
    assertTrue(account.password().presentProblemProperty().get().contains("not active"));
    account.mfa().enroll();
    assertEquals(List.of(), fixture.grants);
    account.refresh();
    assertNull(account.contentProperty().get());
    assertTrue(account.problemProperty().get().contains("not active"));
  }

  @Test
  void passwordsGoWithTheScreen() {
    MyAccountViewModel account = fixture.account("Priya");
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    account.close();
    assertEquals("", account.password().presentProperty().get());
    assertEquals("", account.password().wantedProperty().get());
    assertEquals("", account.password().againProperty().get());
  }

  @Test
  void aRefusedCodeIsTakenAwayAndExplained() {
    ProveAgainViewModel card = fixture.card(fixture.session("Priya"));
    List<String> proved = new ArrayList<>();
    card.setOnProved(() -> proved.add("proved"));
    card.codeProperty().set("12345");
    card.prove();
    assertEquals("", card.refusalProperty().get());
    // The code of the sign-in is used up.
    card.codeProperty().set(fixture.code("Priya"));
    card.prove();
    assertTrue(card.refusalProperty().get().startsWith("This code was used before"));
    assertEquals("", card.codeProperty().get());
    fixture.console.clock().advance(Duration.ofSeconds(30));
    card.codeProperty().set(fixture.code("Priya").equals("000000") ? "000001" : "000000");
    assertEquals("", card.refusalProperty().get());
    card.prove();
    assertTrue(card.refusalProperty().get().startsWith("This code is not accepted"));
    card.codeProperty().set(fixture.code("Priya"));
    card.prove();
    assertEquals(List.of("proved"), proved);
  }

  private static void fill(PasswordFormViewModel form, String present, String wanted, String again) {
    form.presentProperty().set(present);
    form.wantedProperty().set(wanted);
    form.againProperty().set(again);
  }
}
