package org.latchkey.ui.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.latchkey.SampleConsole;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.Enrollment;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.Totp;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Step;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.Strings;

/** The wizard on the sample organization, and how it was left. */
final class WizardFixture implements AutoCloseable {
  final SampleConsole console = SampleConsole.open();
  final HeldClipboard clipboard = new HeldClipboard();
  final HeardDialogs dialogs = new HeardDialogs();
  int finished;
  int cancelled;

  EnrollmentWizardViewModel atScan(Background background) {
    SignInStep step =
        console
            .services()
            .signIn()
            .signIn("yusuf.kaya@harborfinch.example", SampleOrganization.PASSWORD);
    EnrollmentGrant grant = ((SignInStep.EnrollFirst) step).grant();
    EnrollmentWizardViewModel wizard = wizard(background, new Occasion.Enroll(grant));
    assertEquals(Step.GET_APP, wizard.stepProperty().get());
    wizard.haveApp();
    return wizard;
  }

  EnrollmentWizardViewModel wizard(Background background, Occasion occasion) {
    return new EnrollmentWizardViewModel(
        background,
        new Strings(Locale.UK),
        console.clock(),
        ZoneId.of("UTC"),
        console.services().enrollment(),
        clipboard,
        dialogs,
        occasion,
        new WizardExits(
            () -> finished++, Optional.empty(), Optional.of(() -> cancelled++)));
  }

  void enterRight(EnrollmentWizardViewModel wizard) {
    wizard.scanned();
    enter(wizard, codeOf(enrollment(wizard)));
  }

  static void enter(EnrollmentWizardViewModel wizard, String code) {
    prove(wizard).codeProperty().set(code);
    prove(wizard).submit();
  }

  String codeOf(Enrollment enrollment) {
    return Totp.codeOf(enrollment.key(), Totp.stepAt(console.clock().instant()));
  }

  String wrong(EnrollmentWizardViewModel wizard) {
    return codeOf(enrollment(wizard)).equals("000000") ? "111111" : "000000";
  }

  Optional<String> stored() {
    return console
        .services()
        .authenticators()
        .find(console.person("Yusuf").id())
        .map(credential -> credential.openKey(console.vault()).base32());
  }

  static String problem(EnrollmentWizardViewModel wizard) {
    return prove(wizard).problemProperty().get();
  }

  static ProveViewModel prove(EnrollmentWizardViewModel wizard) {
    return wizard.prove().orElseThrow();
  }

  static ScanViewModel scan(EnrollmentWizardViewModel wizard) {
    return wizard.scan().orElseThrow();
  }

  static Enrollment enrollment(EnrollmentWizardViewModel wizard) {
    return Objects.requireNonNull(scan(wizard).enrollmentProperty().get());
  }

  @Override
  public void close() {
    console.close();
  }
}
