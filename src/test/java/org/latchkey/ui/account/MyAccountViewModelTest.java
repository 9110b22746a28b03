package org.latchkey.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.SampleConsole;
import org.latchkey.credential.PasswordRule;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;

class MyAccountViewModelTest {
  private static final String ANOTHER = "violet gravel under seven moons";

  private final SampleConsole console = SampleConsole.open();
  private final Strings strings = new Strings(Locale.UK);
  private final List<Runnable> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private @Nullable Session present;
  private final List<EnrollmentGrant> grants = new ArrayList<>();
  private final List<CodesOutcome.Replaced> codes = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();

  @AfterEach
  void close() {
    console.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "Jonas", "Priya", "Chiara", "Grace", "Ingrid", "Omar", "Kwame"})
  void everyRoleSeesItsOwn(String firstName) {
    AccountContent shown = shown(account(firstName));
    assertEquals(console.person(firstName).name(), shown.name());
    assertEquals(console.person(firstName).email(), shown.email());
    assertEquals(console.person(firstName).role().label(), shown.role());
  }

  @Test
  void mfaIsSaidWithDateAndCodes() {
    AccountContent priya = shown(account("Priya"));
    assertEquals(new AccountContent.State(Tone.SUCCESS, "Required"), priya.requirement());
    assertEquals(new AccountContent.State(Tone.SUCCESS, "Enrolled"), priya.enrollment());
    assertEquals("since 22 August", priya.enrolledSince());
    assertEquals("8 left", priya.recoveryCodes());
    assertEquals("Re-enroll", priya.enroll());
    AccountContent omar = shown(account("Omar"));
    assertEquals(new AccountContent.State(Tone.NEUTRAL, "Not Enrolled"), omar.enrollment());
    assertEquals("", omar.enrolledSince());
    assertEquals("", omar.recoveryCodes());
    assertEquals("Enroll in MFA", omar.enroll());
  }

  @Test
  void aPasswordIsChangedAndTheFormEmptied() {
    MyAccountViewModel account = account("Priya");
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    assertEquals(4, account.password().strengthProperty().get());
    account.password().change();
    assertEquals(List.of("Your password is changed."), told);
    assertEquals("", account.password().wantedProperty().get());
    assertEquals(-1, account.password().strengthProperty().get());
    assertTrue(
        console.services().signIn().signIn(console.person("Priya").email(), ANOTHER)
            instanceof SignInStep.EnterCode);
  }

  @Test
  void nothingIsSentBeforeEverythingIsFilled() {
    PasswordFormViewModel form = account("Priya").password();
    assertFalse(form.readyBinding().get());
    fill(form, SampleOrganization.PASSWORD, ANOTHER, "");
    assertFalse(form.readyBinding().get());
    form.change();
    assertEquals(List.of(), told);
  }

  @Test
  void eachRefusalHasItsSentenceAndLosesNothing() {
    PasswordFormViewModel form = account("Priya").password();
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
    assertEquals(List.of(), told);
  }

  @Test
  void anOldProofAsksForACodeAndGoesOnByItself() {
    MyAccountViewModel account = account("Priya");
    console.clock().advance(Duration.ofMinutes(6));
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    account.password().change();
    assertEquals(1, asked.size());
    assertEquals(ANOTHER, account.password().wantedProperty().get());
    // Whoever cancels may press the button again.
    account.password().change();
    assertEquals(2, asked.size());
    prove("Priya");
    asked.getLast().run();
    assertEquals(List.of("Your password is changed."), told);
  }

  @Test
  void reEnrollingAsksForACodeAndHandsOverTheGrant() {
    MyAccountViewModel account = account("Priya");
    console.clock().advance(Duration.ofMinutes(6));
    account.mfa().enroll();
    assertEquals(List.of(), grants);
    prove("Priya");
    asked.getFirst().run();
    assertEquals(EnrollmentGrant.Reason.RENEWAL, grants.getFirst().reason());
  }

  @Test // S-35, S-48
  void newRecoveryCodesAreConfirmedProvedAndShownOnce() {
    MyAccountViewModel account = account("Priya");
    console.clock().advance(Duration.ofMinutes(6));
    account.mfa().newCodes();
    assertEquals(List.of("Get new recovery codes?"), questions);
    assertEquals(List.of(), codes);
    prove("Priya");
    asked.getFirst().run();
    assertEquals(List.of("Get new recovery codes?"), questions, "it was answered");
    assertEquals(10, codes.getFirst().codes().size());
    account.refresh();
    assertEquals("10 left", shown(account).recoveryCodes());
  }

  @Test
  void whoeverNeedNotUseMfaMayRemoveItAndReadsHowToComeBack() {
    assertFalse(shown(account("Priya")).mayRemove());
    MyAccountViewModel account = account("Sofia");
    assertTrue(shown(account).mayRemove());
    account.mfa().remove();
    assertEquals(List.of("Remove your authenticator?"), questions);
    assertEquals(List.of("Your authenticator is removed."), told);
    account.refresh();
    AccountContent after = shown(account);
    assertEquals("Not Enrolled", after.enrollment().label());
    assertFalse(after.mayRemove());
    assertFalse(after.mayReplaceCodes());
    assertEquals("", after.enroll());
    assertTrue(after.advice().contains("set-up message"));
  }

  @Test
  void whoeverHasToUseMfaByNowKeepsItAndReadsWhy() {
    MyAccountViewModel account = account("Sofia");
    console.sql("update administrator set mfa_requirement = 'REQUIRED' where first_name = 'Sofia'");
    account.mfa().remove();
    assertTrue(account.mfa().problemProperty().get().startsWith("MFA is required of you"));
    assertEquals(List.of(), told);
  }

  @Test
  void fewRecoveryCodesAreSaid() {
    console.sql("delete from recovery_code where selector not in (select max(selector) from recovery_code)");
    AccountContent priya = shown(account("Priya"));
    assertEquals("Get new recovery codes before you need them.", priya.advice());
    assertTrue(priya.mayReplaceCodes());
  }

  @Test
  void ownSignInsAreReadWithWorkstationAndReason() {
    console.services().signIn().signIn(console.person("Priya").email(), "not this one at all");
    List<AccountContent.SignIn> signIns = shown(account("Priya")).signIns();
    assertEquals(
        List.of("Signed in", "Was refused: wrong password"),
        signIns.stream().map(AccountContent.SignIn::what).toList());
    assertTrue(signIns.getLast().refused());
    assertEquals("TEST-DESK", signIns.getFirst().where());
  }

  @Test // S-36
  void signingOutElsewhereSaysThatItIsDoneOrThatThisSessionIsOverItself() {
    MyAccountViewModel elsewhere = account("Omar");
    MyAccountViewModel account = account("Omar");
    account.signOutElsewhere();
    assertEquals(List.of("You are signed out everywhere else."), told);
    elsewhere.signOutElsewhere();
    assertNull(elsewhere.contentProperty().get());
    account.refresh();
    assertEquals("Omar Haddad", shown(account).name());
  }

  @Test
  void aFirstEnrollmentNeedsNoCode() {
    account("Omar").mfa().enroll();
    assertEquals(List.of(), asked);
    assertEquals(EnrollmentGrant.Reason.FIRST_ENROLLMENT, grants.getFirst().reason());
  }

  @Test
  void anAccountThatIsGoneSaysSo() {
    MyAccountViewModel account = account("Omar");
    SignedIn.suspend(console, "Omar");
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    account.password().change();
    assertTrue(account.password().presentProblemProperty().get().contains("not active"));
    account.mfa().enroll();
    assertEquals(List.of(), grants);
    account.refresh();
    assertNull(account.contentProperty().get());
    assertTrue(account.problemProperty().get().contains("not active"));
  }

  @Test
  void passwordsGoWithTheScreen() {
    MyAccountViewModel account = account("Priya");
    fill(account.password(), SampleOrganization.PASSWORD, ANOTHER, ANOTHER);
    account.close();
    assertEquals("", account.password().presentProperty().get());
    assertEquals("", account.password().wantedProperty().get());
    assertEquals("", account.password().againProperty().get());
  }

  @Test
  void aRefusedCodeIsTakenAwayAndExplained() {
    ProveAgainViewModel card = card(session("Priya"));
    List<String> proved = new ArrayList<>();
    card.setOnProved(() -> proved.add("proved"));
    card.codeProperty().set("12345");
    card.prove();
    assertEquals("", card.refusalProperty().get());
    // The code of the sign-in is used up.
    card.codeProperty().set(code("Priya"));
    card.prove();
    assertTrue(card.refusalProperty().get().startsWith("This code was used before"));
    assertEquals("", card.codeProperty().get());
    console.clock().advance(Duration.ofSeconds(30));
    card.codeProperty().set(code("Priya").equals("000000") ? "000001" : "000000");
    assertEquals("", card.refusalProperty().get());
    card.prove();
    assertTrue(card.refusalProperty().get().startsWith("This code is not accepted"));
    card.codeProperty().set(code("Priya"));
    card.prove();
    assertEquals(List.of("proved"), proved);
  }

  private MyAccountViewModel account(String firstName) {
    Session session = session(firstName);
    present = session;
    MyAccountViewModel account =
        new MyAccountViewModel(
            Background.direct(),
            strings,
            console.services().ownAccount(),
            console.services().ownMfa(),
            new PasswordRule(),
            session,
            console.clock(),
            ZoneId.of("UTC"),
            new AccountSurroundings() {
              @Override
              public void askForCode(Runnable then) {
                asked.add(then);
              }

              @Override
              public void confirm(Confirmation question, Runnable then) {
                questions.add(question.title());
                then.run();
              }

              @Override
              public void tell(String sentence) {
                told.add(sentence);
              }

              @Override
              public void fail(String title, String sentence, Throwable cause) {
                throw new AssertionError(title, cause);
              }
            },
            grants::add,
            codes::add);
    account.refresh();
    return account;
  }

  private Session session(String firstName) {
    return SignedIn.as(console, console.person(firstName));
  }

  private void prove(String firstName) {
    ProveAgainViewModel card = card(Objects.requireNonNull(present));
    card.codeProperty().set(code(firstName));
    card.prove();
  }

  private ProveAgainViewModel card(Session session) {
    return new ProveAgainViewModel(
        Background.direct(), strings, console.services().secondFactor(), session);
  }

  private String code(String firstName) {
    return console.codeOf(console.person(firstName).email()).orElseThrow();
  }

  private static AccountContent shown(MyAccountViewModel account) {
    return Objects.requireNonNull(account.contentProperty().get());
  }

  private static void fill(PasswordFormViewModel form, String present, String wanted, String again) {
    form.presentProperty().set(present);
    form.wantedProperty().set(wanted);
    form.againProperty().set(again);
  }
}
