package org.latchkey.ui.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.enrollment.WizardFixture.enrollment;
import static org.latchkey.ui.enrollment.WizardFixture.enter;
import static org.latchkey.ui.enrollment.WizardFixture.problem;
import static org.latchkey.ui.enrollment.WizardFixture.prove;
import static org.latchkey.ui.enrollment.WizardFixture.scan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;

class EnrollmentWizardViewModelTest {
  private final WizardFixture fixture = new WizardFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void nothingIsStoredBeforeACodeIsProved() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    wizard.scanned();
    enter(wizard, fixture.wrong(wizard));
    assertTrue(problem(wizard).startsWith("This code does not belong to the key."));
    assertEquals(MfaEnrollment.NOT_ENROLLED, fixture.console.person("Yusuf").mfaEnrollment());
    wizard.cancel();
    assertEquals(1, fixture.cancelled);
    assertEquals(Optional.empty(), fixture.stored());
  }

  @Test // nobody loses a key or a recovery code by one key of the keyboard
  void leavingAsksWhereSomethingIsLostByIt() {
    EnrollmentWizardViewModel scanning = fixture.atScan(Background.direct());
    scanning.cancel();
    assertEquals(
        List.of(
            "The key that was shown is thrown away. If your app has it already, remove that account"
                + " there."),
        fixture.dialogs.asked());
    assertEquals(1, fixture.cancelled);
    EnrollmentWizardViewModel begun =
        fixture.wizard(Background.direct(), new Occasion.Enroll(enrollment(scanning).grant()));
    begun.cancel();
    assertEquals(1, fixture.dialogs.asked().size(), "nothing is shown yet");
    assertEquals(2, fixture.cancelled);
  }

  @Test
  void leavingAfterARecoveryCodeSaysThatItIsUsedUp() {
    EnrollmentWizardViewModel wizard =
        fixture.wizard(
            Background.direct(),
            new Occasion.Enroll(
                EnrollmentGrant.give(
                    fixture.console.person("Yusuf"),
                    EnrollmentGrant.Reason.RECOVERY_CODE,
                    fixture.console.clock().instant())));
    wizard.cancel();
    assertTrue(fixture.dialogs.asked().getFirst().startsWith("The recovery code that you used"));
    assertEquals(1, fixture.cancelled);
  }

  @Test
  void aProvedCodeEnrollsAndTheKeyIsGone() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    String key = enrollment(wizard).key().base32();
    fixture.enterRight(wizard);
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
    assertEquals(MfaEnrollment.ENROLLED, fixture.console.person("Yusuf").mfaEnrollment());
    assertEquals(
        key, fixture.stored().orElseThrow(), "what was shown is what is stored");
    assertNull(scan(wizard).enrollmentProperty().get());
    assertEquals("", scan(wizard).key().getValue());
    assertNull(scan(wizard).qrCode().getValue());
    wizard.cancel();
    assertEquals(0, fixture.cancelled, "MFA is active, so there is nothing to cancel any more");
  }

  @Test // S-37: nobody has to press anything for that
  void aRightEndsByItselfAndTakesTheKeyWithIt() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.console.clock().advance(Duration.ofMinutes(30).minusSeconds(1));
    wizard.tick();
    assertEquals(Step.SCAN, wizard.stepProperty().get());
    fixture.console.clock().advance(Duration.ofSeconds(1));
    wizard.tick();
    assertEquals(Step.ENDED, wizard.stepProperty().get());
    assertNull(scan(wizard).enrollmentProperty().get());
  }

  @Test
  void aRightThatHasEndedIsExplainedAndLeadsBack() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    fixture.console.clock().advance(Duration.ofMinutes(31));
    fixture.enterRight(wizard);
    assertEquals(Step.ENDED, wizard.stepProperty().get());
    assertEquals(Optional.empty(), fixture.stored());
    assertNull(scan(wizard).enrollmentProperty().get());
    wizard.leave();
    assertEquals(1, fixture.cancelled);
  }

  @Test
  void aCodeInGroupsOrWideDigitsProves() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    wizard.scanned();
    String code = fixture.codeOf(enrollment(wizard));
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    enter(wizard, wide.substring(0, 3) + " " + wide.substring(3));
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
  }

  @Test
  void submittingTwiceAsksOnceAndNobodyLeavesMeanwhile() {
    HeldBackground background = new HeldBackground();
    EnrollmentWizardViewModel wizard = fixture.atScan(background);
    background.all();
    fixture.enterRight(wizard);
    prove(wizard).submit();
    wizard.cancel();
    assertEquals(0, fixture.cancelled);
    assertEquals(1, background.waiting());
    background.all();
    assertEquals(Step.RECOVERY_CODES, wizard.stepProperty().get());
  }

  @Test
  void theRingFollowsTheClock() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    assertEquals(30, prove(wizard).secondsLeftProperty().get());
    fixture.console.clock().advance(Duration.ofSeconds(29));
    wizard.tick();
    assertEquals(1, prove(wizard).secondsLeftProperty().get());
  }

  @Test
  void whoeverUsedARecoveryCodeIsToldWhyItOpened() {
    for (EnrollmentGrant.Reason reason : EnrollmentGrant.Reason.values()) {
      EnrollmentGrant grant =
          EnrollmentGrant.give(
              fixture.console.person("Yusuf"), reason, fixture.console.clock().instant());
      EnrollmentWizardViewModel wizard =
          fixture.wizard(Background.direct(), new Occasion.Enroll(grant));
      assertEquals(reason == EnrollmentGrant.Reason.RECOVERY_CODE, wizard.followsRecoveryCode());
    }
  }
}
