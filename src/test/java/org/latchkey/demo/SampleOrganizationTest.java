package org.latchkey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.Role;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.ProofOutcome;
import org.latchkey.mfa.Totp;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;

class SampleOrganizationTest {
  @Test
  void hasEverybodyItPromises() {
    try (SampleConsole console = SampleConsole.open()) {
      var counts = console.services().counts().mfa();
      assertEquals(14, counts.requiredEnrolled());
      assertEquals(3, counts.requiredNotEnrolled());
      assertEquals(7, counts.notRequired());
      for (Role role : Role.values()) {
        assertTrue(
            console.services().administrators().all().stream().anyMatch(p -> p.role() == role),
            role.label());
      }
      assertTrue(console.person("Sam").lockedAt(console.clock().instant()));
    }
  }

  @Test
  void letsTheFirstOneInWithTheCodeOfThePhone() {
    try (SampleConsole console = SampleConsole.open()) {
      SignInStep step =
          console
              .services()
              .signIn()
              .signIn(SampleOrganization.FIRST_EMAIL, SampleOrganization.PASSWORD);
      SignInStep.EnterCode enter = assertInstanceOf(SignInStep.EnterCode.class, step);
      String code = console.codeOf(enter.pending().email()).orElseThrow();
      assertInstanceOf(
          CodeOutcome.Accepted.class,
          console.services().secondFactor().verify(enter.pending(), code));
    }
  }

  @Test
  void showsNoCodeOfAPhoneThatWasReplaced() {
    try (SampleConsole console = SampleConsole.open()) {
      Administrator anna = console.person("Anna");
      assertTrue(console.codeOf(anna.email()).isPresent());
      var enrollment = console.services().enrollment();
      Enrollment another =
          enrollment.begin(
              EnrollmentGrant.give(
                  anna, EnrollmentGrant.Reason.RENEWAL, console.clock().instant()));
      assertTrue(console.codeOf(anna.email()).isPresent(), "nothing is stored yet");
      String code = Totp.codeOf(another.key(), Totp.stepAt(console.clock().instant()));
      assertInstanceOf(ProofOutcome.Enrolled.class, enrollment.prove(another, code));
      assertEquals(Optional.empty(), console.codeOf(anna.email()));
      assertTrue(console.codeOf(console.person("Priya").email()).isPresent());
    }
  }

  @Test
  void showsTheCodeOfThePhoneThatWasEnrolledAnew() {
    try (SampleConsole console = SampleConsole.open()) {
      Administrator anna = console.person("Anna");
      var enrollment = console.services().enrollment();
      Enrollment another =
          enrollment.begin(
              EnrollmentGrant.give(
                  anna, EnrollmentGrant.Reason.RENEWAL, console.clock().instant()));
      console.sample().phone().add(another.uri(), console.clock().instant());
      String before = console.codeOf(anna.email()).orElseThrow();
      String code = Totp.codeOf(another.key(), Totp.stepAt(console.clock().instant()));
      assertNotEquals(before, code, "scanned, but not proved");
      assertInstanceOf(ProofOutcome.Enrolled.class, enrollment.prove(another, code));
      assertEquals(Optional.of(code), console.codeOf(anna.email()));
    }
  }
}
