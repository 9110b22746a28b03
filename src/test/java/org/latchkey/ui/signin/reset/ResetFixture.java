package org.latchkey.ui.signin.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.latchkey.Mailbox;
import org.latchkey.SampleConsole;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.StoredSetupCode.Purpose;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mail.MessageKind;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.reset.WayBack;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.signin.SetupCodeEntry;

/** The screens of the ways back in on the sample organization, and where they lead. */
final class ResetFixture implements AutoCloseable {
  static final String PRIYA = "priya.nair@harborfinch.example";
  static final String NEW = "violet gravel under seven moons";

  final SampleConsole console = SampleConsole.open();
  final HeardDialogs dialogs = new HeardDialogs();
  final List<SetupCodeEntry> entries = new ArrayList<>();
  final List<CodeInHand> uses = new ArrayList<>();
  final List<EnrollmentGrant> enrollments = new ArrayList<>();
  final List<String> passwordsSet = new ArrayList<>();
  int backs;
  private final Strings strings = new Strings(Locale.UK);
  private final WayBackOn way =
      new WayBackOn(
          entries::add, uses::add, enrollments::add, passwordsSet::add, () -> backs++);

  private WayBack services() {
    return console.services().wayBack();
  }

  /** A code for another password of Priya's. */
  String passwordCode() {
    services().messages().newPassword(PRIYA);
    return new Mailbox(console.services()).code(PRIYA, MessageKind.PASSWORD_RESET);
  }

  /** A code for another authenticator of Priya's. */
  String mfaCode() {
    SignInStep step = console.services().signIn().signIn(PRIYA, SampleOrganization.PASSWORD);
    services().messages().setUp(((SignInStep.Verify) step).pending());
    return new Mailbox(console.services()).code(PRIYA, MessageKind.MFA_SET_UP_ASKED);
  }

  ForgotPasswordViewModel forgotPassword(Background background, String typed) {
    return new ForgotPasswordViewModel(
        background, strings, services().messages(), organization(), dialogs, typed, way);
  }

  SetupCodeViewModel setupCode(Background background, SetupCodeEntry entry) {
    return new SetupCodeViewModel(
        background, strings, services().setupCodes(), organization(), dialogs, entry, way);
  }

  SetUpMfaViewModel setUpMfa(Background background, String code, String email) {
    return new SetUpMfaViewModel(
        background,
        strings,
        services().setupCodes(),
        organization(),
        dialogs,
        new CodeInHand(Purpose.MFA, code, email),
        way);
  }

  SetPasswordViewModel setPassword(Background background, CodeInHand inHand) {
    return new SetPasswordViewModel(
        background,
        strings,
        services().newPasswords(),
        new PasswordRule(),
        organization(),
        dialogs,
        inHand,
        way);
  }

  private Organization organization() {
    return console.services().settings().organization().orElseThrow();
  }

  @Override
  public void close() {
    console.close();
  }
}
