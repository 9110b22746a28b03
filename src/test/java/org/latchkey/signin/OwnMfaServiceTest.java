package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.Message;
import org.latchkey.mail.MessageKind;
import org.latchkey.signin.OwnMfaService.CodesOutcome;
import org.latchkey.signin.OwnMfaService.RemovalOutcome;

/** One's own authenticator, recovery codes and sessions (S-35, S-36, S-45, S-48). Sofia need not use MFA. */
class OwnMfaServiceTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  private OwnMfaService service() {
    return console.services().ownMfa();
  }

  @Test // S-36, S-45
  void whoeverNeedNotUseMfaRemovesTheirAuthenticatorWithItsRecoveryCodes() {
    Session elsewhere = signedIn("Sofia");
    Session session = again("Sofia");
    assertEquals(new RemovalOutcome.Removed(), service().remove(session));
    Administrator sofia = console.person("Sofia");
    assertEquals(MfaEnrollment.NOT_ENROLLED, sofia.mfaEnrollment());
    assertEquals(0, sofia.recoveryCodesLeft());
    assertEquals(List.of(MessageKind.MFA_REMOVED), written("Sofia"));
    assertEquals(AuditAction.MFA_REMOVED, newest().action());
    assertTrue(console.services().ownAccount().account(session.actor()).isPresent());
    assertTrue(console.services().ownAccount().account(elsewhere.actor()).isEmpty());
    assertInstanceOf(SignInStep.SignedIn.class, enter("Sofia"), "the password alone signs in now");
    assertEquals(
        Optional.empty(),
        console.services().ownAccount().enroll(session),
        "and does not bind another authenticator (product page, section 3)");
  }

  @Test
  void whoeverHasToUseMfaKeepsTheirAuthenticatorAlsoWhenThatIsNew() {
    Session session = signedIn("Sofia");
    console
        .services()
        .requirements()
        .apply(
            console.actor("Anna"),
            List.of(console.person("Sofia").id()),
            MfaRequirement.REQUIRED,
            Place.ADMINISTRATORS);
    assertEquals(new RemovalOutcome.StillRequired(), service().remove(session));
    assertEquals(MfaEnrollment.ENROLLED, console.person("Sofia").mfaEnrollment());
    assertEquals(AuditAction.MFA_REMOVED, newest().action());
    assertEquals(AuditResult.REFUSED, newest().result());
  }

  @Test
  void withoutAnAuthenticatorThereIsNothingToRemoveOrToReplace() {
    Session session = signedIn("Grace");
    assertEquals(new RemovalOutcome.NotEnrolled(), service().remove(session));
    assertEquals(new CodesOutcome.NotEnrolled(), service().newRecoveryCodes(session));
    assertEquals(List.of(), written("Grace"));
  }

  @Test // S-35
  void afterFiveMinutesBothTakeACodeFirst() {
    Session session = signedIn("Sofia");
    console.clock().advance(Duration.ofMinutes(6));
    int left = console.person("Sofia").recoveryCodesLeft();
    assertEquals(new RemovalOutcome.CodeNeeded(), service().remove(session));
    assertEquals(new CodesOutcome.CodeNeeded(), service().newRecoveryCodes(session));
    assertEquals(left, console.person("Sofia").recoveryCodesLeft());
    assertInstanceOf(
        CodeOutcome.Accepted.class,
        console.services().secondFactor().proveAgain(session, code("Sofia")));
    assertInstanceOf(CodesOutcome.Replaced.class, service().newRecoveryCodes(session));
    assertEquals(new RemovalOutcome.Removed(), service().remove(session));
  }

  @Test // S-45, S-48
  void newRecoveryCodesVoidTheOldOnesAndAreShownAgainUntilTheyAreSaved() {
    Session session = signedIn("Priya");
    List<String> first = replaced(session).codes();
    CodesOutcome.Replaced second = replaced(session);
    assertEquals(10, second.codes().size());
    assertEquals("Harbor & Finch Ltd", second.organization());
    assertFalse(second.toString().contains(second.codes().getFirst()));
    assertEquals(10, console.person("Priya").recoveryCodesLeft());
    assertEquals(
        List.of(MessageKind.RECOVERY_CODES_REPLACED, MessageKind.RECOVERY_CODES_REPLACED),
        written("Priya"));
    PendingSignIn pending = pending("Priya");
    SecondFactorService way = console.services().secondFactor();
    assertInstanceOf(
        CodeOutcome.NotAccepted.class, way.useRecoveryCode(pending, first.getFirst()));
    console.clock().advance(Duration.ofSeconds(30));
    CodeOutcome.Accepted in =
        assertInstanceOf(CodeOutcome.Accepted.class, way.verify(pending, code("Priya")));
    assertInstanceOf(SignInStep.SaveRecoveryCodes.class, in.next());
  }

  @Test // S-36
  void signingOutElsewhereEndsEveryOtherSessionAndNotThisOne() {
    Session elsewhere = signedIn("Priya");
    Session session = again("Priya");
    assertTrue(service().signOutElsewhere(session));
    assertTrue(service().overview(session.actor()).isPresent());
    assertTrue(service().overview(elsewhere.actor()).isEmpty());
    assertEquals(AuditAction.SESSIONS_ENDED, newest().action());
    assertFalse(service().signOutElsewhere(elsewhere), "an ended session ends nobody else's");
    assertEquals(AuditResult.REFUSED, newest().result());
    assertTrue(service().overview(session.actor()).isPresent());
  }

  @Test // S-52
  void whoseSessionWasEndedChangesNothingMoreAndThatIsRecorded() {
    Session elsewhere = signedIn("Sofia");
    Session session = again("Sofia");
    service().signOutElsewhere(session);
    assertEquals(new RemovalOutcome.AccountGone(), service().remove(elsewhere));
    assertEquals(AuditAction.MFA_REMOVED, newest().action());
    assertEquals(new CodesOutcome.AccountGone(), service().newRecoveryCodes(elsewhere));
    assertEquals(AuditAction.RECOVERY_CODES_CREATED, newest().action());
    assertEquals(AuditResult.REFUSED, newest().result());
    assertEquals(MfaEnrollment.ENROLLED, console.person("Sofia").mfaEnrollment());
  }

  @Test
  void ownSignInsAreTheLastTenWithTheRefusedAndNobodyElses() {
    console.sql("delete from audit_event");
    console.services().signIn().signIn(console.person("Priya").email(), "not this one at all");
    signedIn("Omar");
    Session session = signedIn("Priya");
    console.services().ownAccount().changePassword(session, "not this one at all", "whatever it is");
    List<AuditEvent> shown = service().overview(session.actor()).orElseThrow().signIns();
    assertEquals(
        List.of(AuditAction.SIGNED_IN, AuditAction.PASSWORD_ENTERED),
        shown.stream().map(AuditEvent::action).toList());
    assertEquals("TEST-DESK", shown.getFirst().workstation());
    for (int i = 0; i < 12; i++) {
      console.clock().advance(Duration.ofMinutes(20));
      console.services().signIn().signIn(console.person("Priya").email(), "not this one at all");
    }
    assertEquals(10, service().overview(session.actor()).orElseThrow().signIns().size());
  }

  private CodesOutcome.Replaced replaced(Session session) {
    return assertInstanceOf(CodesOutcome.Replaced.class, service().newRecoveryCodes(session));
  }

  private List<MessageKind> written(String firstName) {
    String address = console.person(firstName).email();
    return console.services().messages().all().stream()
        .filter(message -> message.recipientAddress().equals(address))
        .filter(message -> !message.createdAt().isBefore(console.clock().instant()))
        .map(Message::kind)
        .toList();
  }

  private AuditEvent newest() {
    return console.services().events().newest(1).getFirst();
  }

  private String code(String firstName) {
    return console.codeOf(console.person(firstName).email()).orElseThrow();
  }

  private SignInStep enter(String firstName) {
    return console
        .services()
        .signIn()
        .signIn(console.person(firstName).email(), SampleOrganization.PASSWORD);
  }

  private PendingSignIn pending(String firstName) {
    return assertInstanceOf(SignInStep.EnterCode.class, enter(firstName)).pending();
  }

  private Session signedIn(String firstName) {
    SignInStep step = enter(firstName);
    if (step instanceof SignInStep.EnterCode(PendingSignIn pending)) {
      CodeOutcome outcome = console.services().secondFactor().verify(pending, code(firstName));
      step = assertInstanceOf(CodeOutcome.Accepted.class, outcome).next();
    }
    return assertInstanceOf(SignInStep.SignedIn.class, step).session();
  }

  /** On another workstation, half a minute later: a code works once. */
  private Session again(String firstName) {
    console.clock().advance(Duration.ofSeconds(30));
    return signedIn(firstName);
  }
}
