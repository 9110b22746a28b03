package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditResult;
import org.latchkey.credential.PasswordRule;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.mfa.TotpCredential;
import org.latchkey.signin.OwnAccountService.PasswordOutcome;

/** One's own password and authenticator (S-35, S-22, S-24, S-28). */
class OwnAccountServiceTest {
  private static final String NEW = "four grey geese at dusk";

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private OwnAccountService service() {
    return console.services().ownAccount();
  }

  private Session enrolled() {
    PendingSignIn pending =
        assertInstanceOf(SignInStep.EnterCode.class, enter("anna.moreau@harborfinch.example"))
            .pending();
    String code = console.codeOf(pending.email()).orElseThrow();
    CodeOutcome outcome = console.services().secondFactor().verify(pending, code);
    return assertInstanceOf(
            SignInStep.SignedIn.class,
            assertInstanceOf(CodeOutcome.Accepted.class, outcome).next())
        .session();
  }

  private Session withoutAuthenticator() {
    return assertInstanceOf(
            SignInStep.SignedIn.class, enter("grace.lindqvist@harborfinch.example"))
        .session();
  }

  private SignInStep enter(String email) {
    return console.services().signIn().signIn(email, SampleOrganization.PASSWORD);
  }

  @Test
  void aPasswordIsChangedAndOnlyTheNewOneGetsInWhileMfaStaysAsItIs() {
    Session session = enrolled();
    Administrator before = console.person("Anna");
    Optional<Long> step =
        console.services().authenticators().find(before.id()).map(TotpCredential::lastStep);
    assertEquals(
        new PasswordOutcome.Changed(),
        service().changePassword(session, SampleOrganization.PASSWORD, NEW));
    assertInstanceOf(SignInStep.Refused.class, enter("anna.moreau@harborfinch.example"));
    assertInstanceOf(
        SignInStep.EnterCode.class,
        console.services().signIn().signIn("anna.moreau@harborfinch.example", NEW));
    Administrator after = console.person("Anna");
    assertEquals(before.enrolledSince(), after.enrolledSince());
    assertEquals(before.recoveryCodesLeft(), after.recoveryCodesLeft());
    assertEquals(
        step, console.services().authenticators().find(after.id()).map(TotpCredential::lastStep));
  }

  @Test // S-28, S-60
  void aWrongPresentPasswordIsCountedAndInTheLog() {
    Session session = enrolled();
    assertEquals(
        new PasswordOutcome.NotYours(), service().changePassword(session, "wrong", NEW));
    assertEquals(1, console.person("Anna").failedAttempts());
    var event = console.services().events().newest(1).getFirst();
    assertEquals(AuditAction.PASSWORD_CHANGED, event.action());
    assertEquals(AuditResult.REFUSED, event.result());
    assertFalse(event.toString().contains("wrong,"));
    for (int i = 0; i < 4; i++) {
      service().changePassword(session, "wrong", NEW);
    }
    assertEquals(
        new PasswordOutcome.NotYours(),
        service().changePassword(session, SampleOrganization.PASSWORD, NEW),
        "locked (S-31)");
  }

  @Test // S-22, S-24
  void aNewPasswordMeetsTheRule() {
    Session session = enrolled();
    String present = SampleOrganization.PASSWORD;
    assertEquals(
        new PasswordOutcome.Refused(PasswordRule.Flaw.TOO_SHORT),
        service().changePassword(session, present, "zq kd vmw"));
    assertEquals(
        new PasswordOutcome.Refused(PasswordRule.Flaw.OWN_WORDS),
        service().changePassword(session, present, "Anna Moreau, Harbor Finch"));
    assertEquals(0, console.person("Anna").failedAttempts());
  }

  @Test // S-35
  void afterFiveMinutesTheCodeIsAskedForAgain() {
    Session session = enrolled();
    assertFalse(service().codeNeeded(session));
    console.clock().advance(Duration.ofMinutes(5));
    assertFalse(service().codeNeeded(session));
    console.clock().advance(Duration.ofMillis(1));
    assertTrue(service().codeNeeded(session));
    assertEquals(
        new PasswordOutcome.CodeNeeded(),
        service().changePassword(session, SampleOrganization.PASSWORD, NEW));
    assertEquals(Optional.empty(), service().enroll(session));
    String code = console.codeOf("anna.moreau@harborfinch.example").orElseThrow();
    assertInstanceOf(
        CodeOutcome.Accepted.class, console.services().secondFactor().proveAgain(session, code));
    assertFalse(service().codeNeeded(session));
    console.clock().advance(Duration.ofMinutes(-30));
    assertTrue(service().codeNeeded(session), "a clock set back does not prolong it either");
  }

  @Test // S-35, product page 3.3: whoever finds an open console enrolls no phone of their own
  void afterFiveMinutesThePasswordIsAskedForWhereThereIsNoAuthenticator() {
    Session session = withoutAuthenticator();
    assertFalse(service().proofNeeded(session));
    console.clock().advance(Duration.ofMinutes(5).plusMillis(1));
    assertTrue(service().proofNeeded(session));
    assertFalse(service().codeNeeded(session), "there is none to show");
    assertEquals(Optional.empty(), service().enroll(session));
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.WRONG),
        console.services().secondFactor().proveByPassword(session, "wrong"));
    assertEquals(Optional.empty(), service().enroll(session));
    assertInstanceOf(CodeOutcome.Accepted.class, proveByPassword(session));
    assertEquals(
        Optional.of(EnrollmentGrant.Reason.FIRST_ENROLLMENT),
        service().enroll(session).map(EnrollmentGrant::reason));
  }

  @Test // S-28, S-31, S-60
  void aWrongPasswordInTheProofIsCountedLockedAndInTheLog() {
    Session session = withoutAuthenticator();
    for (int i = 1; i <= 5; i++) {
      console.services().secondFactor().proveByPassword(session, "wrong");
      assertEquals(i, console.person("Grace").failedAttempts());
      var event = console.services().events().all().stream()
          .filter(each -> each.action() == AuditAction.PASSWORD_ENTERED)
          .toList()
          .getLast();
      assertEquals(AuditResult.REFUSED, event.result());
      assertEquals("WRONG_PASSWORD", event.detail());
    }
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.WRONG), proveByPassword(session), "locked");
    console.clock().advance(Duration.ofSeconds(31));
    assertInstanceOf(CodeOutcome.Accepted.class, proveByPassword(session));
    assertEquals(0, console.person("Grace").failedAttempts());
  }

  @Test
  void whoeverHasAnAuthenticatorProvesNothingByThePassword() {
    Session session = enrolled();
    assertFalse(console.services().secondFactor().provesByPassword(session));
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.START_AGAIN), proveByPassword(session));
    var event = console.services().events().newest(1).getFirst();
    assertEquals(AuditAction.PASSWORD_ENTERED, event.action());
    assertEquals(AuditResult.REFUSED, event.result());
  }

  private CodeOutcome proveByPassword(Session session) {
    return console
        .services()
        .secondFactor()
        .proveByPassword(session, SampleOrganization.PASSWORD);
  }

  @Test
  void whoeverHasNoAuthenticatorEnrollsByThePasswordAndWhoeverHasOneByItsCode() {
    assertEquals(
        Optional.of(EnrollmentGrant.Reason.FIRST_ENROLLMENT),
        service().enroll(withoutAuthenticator()).map(EnrollmentGrant::reason));
    assertEquals(
        Optional.of(EnrollmentGrant.Reason.RENEWAL),
        service().enroll(enrolled()).map(EnrollmentGrant::reason));
  }

  @Test // product page 3.3: the password alone binds an authenticator only where that is allowed
  void aFirstAuthenticatorTakesACodeWhereThePasswordAloneIsNotToDo() {
    Session session = withoutAuthenticator();
    EnrollmentGrant before = service().enroll(session).orElseThrow();
    console.sql("update organization set first_enrollment_by_password = false");
    assertEquals(Optional.empty(), service().enroll(session));
    var event = console.services().events().newest(1).getFirst();
    assertEquals(AuditAction.ENROLLED, event.action());
    assertEquals(AuditResult.REFUSED, event.result());
    assertFalse(
        console.services().ownMfa().overview(session.actor()).orElseThrow().mayEnroll());
    Enrollment enrollment = console.services().enrollment().begin(before);
    String code = Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant()));
    assertInstanceOf(
        ProofOutcome.GrantEnded.class, console.services().enrollment().prove(enrollment, code));
    assertTrue(service().account(session.actor()).isPresent(), "the session goes on");
  }

  @Test // S-52
  void whoeverWasSuspendedMeanwhileDoesNothingMore() {
    Session session = withoutAuthenticator();
    console.services().database().inTransaction(
        () ->
            console.services().database().jdbi().withHandle(
                handle ->
                    handle.execute(
                        "update administrator set status = 'SUSPENDED' where id = ?",
                        session.actor().id())));
    assertEquals(Optional.empty(), service().account(session.actor()));
    assertEquals(Optional.empty(), service().enroll(session));
    assertEquals(
        new PasswordOutcome.AccountGone(),
        service().changePassword(session, SampleOrganization.PASSWORD, NEW));
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.START_AGAIN),
        console.services().secondFactor().proveAgain(session, "123456"));
  }
}
