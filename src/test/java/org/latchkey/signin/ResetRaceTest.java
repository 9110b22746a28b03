package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.latchkey.Races;
import org.latchkey.SampleConsole;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administration.assistance.AssistanceOutcome;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.Message;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.Totp;

/** A reset at the very moment when its person signs in or enrolls: nobody waits for ever, and it holds. */
class ResetRaceTest {
  private final SampleConsole console = SampleConsole.open();

  @AfterEach
  void close() {
    console.close();
  }

  @RepeatedTest(5)
  void nothingThatWasEnrolledIsLeftAfterAReset() throws Exception {
    Session session = signIn();
    Enrollment enrollment =
        console
            .services()
            .enrollment()
            .begin(console.services().ownAccount().enroll(session).orElseThrow());
    String code = Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant()));
    List<Object> results =
        Races.together(
            List.of(() -> console.services().enrollment().prove(enrollment, code), this::reset));
    assertInstanceOf(AssistanceOutcome.Applied.class, results.getLast());
    assertReset();
  }

  @RepeatedTest(5)
  void whoeverSignsInMeanwhileIsOutAgainOrNotIn() throws Exception {
    console.clock().advance(Duration.ofSeconds(30));
    PendingSignIn pending = pending();
    String code = console.codeOf(pending.email()).orElseThrow();
    List<Object> results =
        Races.together(
            List.of(() -> console.services().secondFactor().verify(pending, code), this::reset));
    assertInstanceOf(AssistanceOutcome.Applied.class, results.getLast());
    if (results.getFirst() instanceof CodeOutcome.Accepted(SignInStep.SignedIn(Session session))) {
      assertTrue(console.services().overview().frame(session.actor()).isEmpty());
    }
    assertReset();
  }

  private AssistanceOutcome reset() {
    Actor anna = console.actor("Anna");
    return console
        .services()
        .assistance()
        .apply(anna, List.of(console.person("Elif").id()), Assistance.RESET_MFA);
  }

  private void assertReset() {
    Administrator elif = console.person("Elif");
    assertEquals(MfaEnrollment.NOT_ENROLLED, elif.mfaEnrollment());
    assertEquals(0, elif.recoveryCodesLeft());
    Message message = console.services().messages().newestWithCode(elif.id()).orElseThrow();
    assertTrue(message.readable());
    assertFalse(
        console.services().signIn().signIn(elif.email(), SampleOrganization.PASSWORD)
            instanceof SignInStep.EnterCode);
  }

  private Session signIn() {
    PendingSignIn pending = pending();
    CodeOutcome outcome =
        console
            .services()
            .secondFactor()
            .verify(pending, console.codeOf(pending.email()).orElseThrow());
    return assertInstanceOf(
            SignInStep.SignedIn.class,
            assertInstanceOf(CodeOutcome.Accepted.class, outcome).next())
        .session();
  }

  private PendingSignIn pending() {
    return assertInstanceOf(
            SignInStep.EnterCode.class,
            console
                .services()
                .signIn()
                .signIn(console.person("Elif").email(), SampleOrganization.PASSWORD))
        .pending();
  }
}
