package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementOutcome;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administration.SaveOutcome;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.assistance.AssistanceOutcome;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.audit.AuditAction;
import org.latchkey.audit.AuditResult;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.signin.OwnAccountService.PasswordOutcome;

/** What somebody has open elsewhere ends, or is looked at again, at the next action (S-36, S-52). */
class OtherSessionsTest {
  private static final String ANOTHER = "violet gravel under seven moons";

  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void anotherPasswordEndsTheOthersAndNotOnesOwn() {
    Session here = signIn("Jonas");
    Session there = signIn("Jonas");
    assertEquals(
        new PasswordOutcome.Changed(),
        console
            .services()
            .ownAccount()
            .changePassword(here, SampleOrganization.PASSWORD, ANOTHER));
    assertTrue(mayAct(here));
    assertEnded(there);
  }

  @Test
  void anotherAuthenticatorEndsTheOthersAndNotOnesOwn() {
    Session here = signIn("Jonas");
    Session there = signIn("Jonas");
    Enrollment enrollment =
        console
            .services()
            .enrollment()
            .begin(console.services().ownAccount().enroll(here).orElseThrow());
    assertInstanceOf(
        ProofOutcome.Enrolled.class,
        console
            .services()
            .enrollment()
            .prove(
                enrollment,
                Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant()))));
    assertTrue(mayAct(here));
    assertEnded(there);
  }

  @Test
  void aResetEndsAll() {
    Session there = signIn("Jonas");
    assertInstanceOf(
        AssistanceOutcome.Applied.class,
        console
            .services()
            .assistance()
            .apply(
                console.actor("Anna"),
                List.of(console.person("Jonas").id()),
                Assistance.RESET_MFA));
    assertEnded(there);
  }

  @Test
  void suspensionEndsAll() {
    Session there = signIn("Jonas");
    console.sql("update administrator set status = 'SUSPENDED' where first_name = 'Jonas'");
    assertEnded(there);
  }

  @Test // S-36, S-52: nothing goes on with the rights of before
  void anotherRoleEndsAll() {
    Session there = signIn("Jonas");
    assertTrue(mayAct(there));
    save("Jonas", Role.MANAGER);
    assertEnded(there);
    assertEquals(
        AuditResult.REFUSED, console.services().events().newest(1).getFirst().result());
    save("Jonas", Role.ADMINISTRATOR);
    assertEnded(there);
    assertTrue(mayAct(signIn("Jonas")), "what is opened by then has the rights of then");
  }

  private void assertEnded(Session session) {
    assertFalse(mayAct(session));
    assertEquals(
        AuditResult.REFUSED, console.services().events().newest(1).getFirst().result());
    assertTrue(console.services().overview().frame(session.actor()).isEmpty());
    assertTrue(console.services().ownAccount().account(session.actor()).isEmpty());
    assertTrue(console.services().ownAccount().enroll(session).isEmpty());
    assertEquals(
        new PasswordOutcome.AccountGone(),
        console
            .services()
            .ownAccount()
            .changePassword(session, SampleOrganization.PASSWORD, "seven grey stones in a row"));
    assertEquals(
        AuditAction.PASSWORD_CHANGED, console.services().events().newest(1).getFirst().action());
    assertEquals(
        new CodeOutcome.NotAccepted(CodeOutcome.Reason.START_AGAIN),
        console.services().secondFactor().proveAgain(session, "123456"));
    assertEquals(
        AuditAction.CODE_ENTERED, console.services().events().newest(1).getFirst().action());
    assertEquals("Jonas Weber", console.services().events().newest(1).getFirst().actorName());
    assertEquals(0, console.person("Jonas").failedAttempts(), "no guesses at an ended session");
  }

  /** Tries something that an Administrator may do. */
  private boolean mayAct(Session session) {
    UUID omar = console.person("Omar").id();
    return console
            .services()
            .requirements()
            .apply(session.actor(), List.of(omar), MfaRequirement.REQUIRED, Place.ADMINISTRATORS)
        instanceof RequirementOutcome.Applied;
  }

  private void save(String firstName, Role role) {
    Administrator person = console.person(firstName);
    assertInstanceOf(
        SaveOutcome.Saved.class,
        console
            .services()
            .administration()
            .save(
                console.actor("Anna"),
                person.id(),
                person.version(),
                new PersonForm(
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    role,
                    person.mfaRequirement())));
  }

  private Session signIn(String firstName) {
    // A code works once.
    console.clock().advance(Duration.ofSeconds(30));
    String email = console.person(firstName).email();
    PendingSignIn pending =
        assertInstanceOf(
                SignInStep.EnterCode.class,
                console.services().signIn().signIn(email, SampleOrganization.PASSWORD))
            .pending();
    CodeOutcome outcome =
        console
            .services()
            .secondFactor()
            .verify(pending, console.codeOf(email).orElseThrow());
    return assertInstanceOf(
            SignInStep.SignedIn.class,
            assertInstanceOf(CodeOutcome.Accepted.class, outcome).next())
        .session();
  }
}
