package org.latchkey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.signin.CodeOutcome;
import org.latchkey.signin.SignInStep;

class SampleOrganizationTest {
  @Test
  void hasEverybodyItPromises() {
    try (SampleConsole console = SampleConsole.open()) {
      var counts = console.services().administrators().mfaCounts();
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
      String code = console.sample().codeOf(enter.pending().email()).orElseThrow();
      assertInstanceOf(
          CodeOutcome.Accepted.class,
          console.services().secondFactor().verify(enter.pending(), code));
    }
  }
}
