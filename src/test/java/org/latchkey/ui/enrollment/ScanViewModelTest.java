package org.latchkey.ui.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.latchkey.ui.enrollment.WizardFixture.enrollment;
import static org.latchkey.ui.enrollment.WizardFixture.enter;
import static org.latchkey.ui.enrollment.WizardFixture.problem;
import static org.latchkey.ui.enrollment.WizardFixture.scan;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.database.Database;
import org.latchkey.mfa.Enrollment;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeldBackground;

/** The key of an enrollment: shown, copied, thrown away. */
class ScanViewModelTest {
  private final WizardFixture fixture = new WizardFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void twoWizardsHaveTwoKeysAndANewKeyIsAnother() {
    EnrollmentWizardViewModel one = fixture.atScan(Background.direct());
    EnrollmentWizardViewModel other = fixture.atScan(Background.direct());
    assertNotEquals(enrollment(one).key(), enrollment(other).key());
    Enrollment before = enrollment(one);
    QrCode drawn = scan(one).qrCode().getValue();
    scan(one).newKey();
    assertNotEquals(before.key(), enrollment(one).key());
    assertNotEquals(drawn, scan(one).qrCode().getValue());
    one.scanned();
    enter(one, fixture.codeOf(before));
    assertFalse(problem(one).isEmpty(), "the code of the key that was thrown away is refused");
  }

  @Test
  void theQrCodeFollowsTheLabelAndKeepsTheKey() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    Enrollment before = enrollment(wizard);
    wizard.scanned();
    Database database = fixture.console.services().database();
    database.inTransaction(
        () ->
            database
                .jdbi()
                .withHandle(
                    handle -> handle.execute("update organization set name = 'Finch & Sons'")));
    wizard.back();
    assertEquals("Finch and Sons", scan(wizard).issuer().getValue());
    assertEquals(before.key(), enrollment(wizard).key());
    assertEquals(QrCode.of(enrollment(wizard).uri().text()), scan(wizard).qrCode().getValue());
  }

  @Test
  void aCopiedKeyLeavesTheClipboardAfterThirtySeconds() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    scan(wizard).copyKey();
    String key = enrollment(wizard).key().base32();
    assertEquals(Optional.of(key), fixture.clipboard.text());
    fixture.console.clock().advance(Duration.ofSeconds(29));
    wizard.tick();
    assertEquals(Optional.of(key), fixture.clipboard.text());
    fixture.console.clock().advance(Duration.ofSeconds(1));
    wizard.tick();
    assertEquals(Optional.empty(), fixture.clipboard.text());
  }

  @Test
  void whatSomebodyElseCopiedStaysOnTheClipboard() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    scan(wizard).copyKey();
    fixture.clipboard.put("a shopping list");
    fixture.console.clock().advance(Duration.ofSeconds(31));
    wizard.tick();
    assertEquals(Optional.of("a shopping list"), fixture.clipboard.text());
  }

  @Test
  void closingForgetsTheKeyEverywhere() {
    EnrollmentWizardViewModel wizard = fixture.atScan(Background.direct());
    scan(wizard).copyKey();
    wizard.close();
    assertNull(scan(wizard).enrollmentProperty().get());
    assertEquals("", scan(wizard).key().getValue());
    assertEquals(Optional.empty(), fixture.clipboard.text());
    scan(wizard).newKey();
    assertNull(scan(wizard).enrollmentProperty().get());
  }

  @Test
  void withoutAKeyThereIsNothingToScan() {
    HeldBackground background = new HeldBackground();
    EnrollmentWizardViewModel wizard = fixture.atScan(background);
    wizard.scanned();
    assertEquals(Step.SCAN, wizard.stepProperty().get());
    wizard.close();
    background.all();
    assertNull(scan(wizard).enrollmentProperty().get(), "a key that comes too late is dropped");
  }
}
