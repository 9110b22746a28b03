package org.latchkey.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.demo.SampleOrganization;

/** One's own MFA, sign-ins and sessions in My Account. */
class OwnMfaViewModelTest {
  private final AccountFixture fixture = new AccountFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test // S-35, S-48
  void newRecoveryCodesAreConfirmedProvedAndShownOnce() {
    MyAccountViewModel account = fixture.account("Priya");
    fixture.console.clock().advance(Duration.ofMinutes(6));
    account.mfa().newCodes();
    assertEquals(List.of("Get new recovery codes?"), fixture.questions);
    assertEquals(List.of(), fixture.codes);
    fixture.prove("Priya");
    fixture.asked.getFirst().run();
    assertEquals(List.of("Get new recovery codes?"), fixture.questions, "it was answered");
    assertEquals(10, fixture.codes.getFirst().codes().size());
    account.refresh();
    assertEquals("10 left", AccountFixture.shown(account).recoveryCodes());
  }

  @Test
  void whoeverNeedNotUseMfaMayRemoveItAndReadsHowToComeBack() {
    assertFalse(AccountFixture.shown(fixture.account("Priya")).mayRemove());
    MyAccountViewModel account = fixture.account("Sofia");
    assertTrue(AccountFixture.shown(account).mayRemove());
    account.mfa().remove();
    assertEquals(List.of("Remove your authenticator?"), fixture.questions);
    assertEquals(List.of("Your authenticator is removed."), fixture.told);
    account.refresh();
    AccountContent after = AccountFixture.shown(account);
    assertEquals("Not Enrolled", after.enrollment().label());
    assertFalse(after.mayRemove());
    assertFalse(after.mayReplaceCodes());
    assertEquals("", after.enroll());
    assertTrue(after.advice().contains("set-up message"));
  }

  @Test
  void whoeverHasToUseMfaByNowKeepsItAndReadsWhy() {
    MyAccountViewModel account = fixture.account("Sofia");
    fixture.console.sql("update administrator set mfa_requirement = 'REQUIRED' where first_name = 'Sofia'");
    account.mfa().remove();
    assertTrue(account.mfa().problemProperty().get().startsWith("MFA is required of you"));
    assertEquals(List.of(), fixture.told);
  }

  @Test
  void fewRecoveryCodesAreSaid() {
    fixture.console.sql("delete from recovery_code where selector not in (select max(selector) from recovery_code)");
    AccountContent priya = AccountFixture.shown(fixture.account("Priya"));
    assertEquals("Get new recovery codes before you need them.", priya.advice());
    assertTrue(priya.mayReplaceCodes());
  }

  @Test // S-35
  void enrollingAsksForAProofAndGoesOnAfterIt() {
    MyAccountViewModel account = fixture.account("Grace");
    fixture.console.clock().advance(Duration.ofMinutes(6));
    account.mfa().enroll();
    assertEquals(List.of(), fixture.grants);
    fixture.proveByPassword(SampleOrganization.PASSWORD);
    fixture.asked.getFirst().run();
    assertEquals(1, fixture.grants.size());
  }

  @Test
  void ownSignInsAreReadWithWorkstationAndReason() {
    fixture.console.services().signIn().signIn(fixture.console.person("Priya").email(), "not this one at all");
    List<AccountContent.SignIn> signIns = AccountFixture.shown(fixture.account("Priya")).signIns();
    assertEquals(
        List.of("Signed in", "Was refused: wrong password", "Signed in"),
        signIns.stream().map(AccountContent.SignIn::what).toList());
    assertTrue(signIns.get(1).refused());
    assertEquals("TEST-DESK", signIns.getFirst().where());
  }

  @Test // S-36
  void signingOutElsewhereSaysThatItIsDoneOrThatThisSessionIsOverItself() {
    MyAccountViewModel elsewhere = fixture.account("Omar");
    MyAccountViewModel account = fixture.account("Omar");
    account.signOutElsewhere();
    assertEquals(List.of("You are signed out everywhere else."), fixture.told);
    elsewhere.signOutElsewhere();
    assertNull(elsewhere.contentProperty().get());
    account.refresh();
    assertEquals("Omar Haddad", AccountFixture.shown(account).name());
  }
}
