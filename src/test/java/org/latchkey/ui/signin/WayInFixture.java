package org.latchkey.ui.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.latchkey.SampleConsole;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.HeardDialogs;
import org.latchkey.ui.kit.Strings;

/** The screens of the way in on the sample organization, and where they lead. */
final class WayInFixture implements AutoCloseable {
  final SampleConsole console = SampleConsole.open();
  final HeardDialogs dialogs = new HeardDialogs();
  final List<SignInStep> steps = new ArrayList<>();
  final List<PendingSignIn> recoveries = new ArrayList<>();
  final List<EnrollmentGrant> enrollments = new ArrayList<>();
  final List<String> forgotten = new ArrayList<>();
  final List<SetupCodeEntry> entries = new ArrayList<>();
  int backs;
  int tooLate;
  private final WayOn way =
      new WayOn(
          steps::add,
          recoveries::add,
          enrollments::add,
          () -> backs++,
          () -> tooLate++,
          forgotten::add,
          entries::add);

  static String email(String name) {
    return name + "@harborfinch.example";
  }

  SignInStep step(String name) {
    return console.services().signIn().signIn(email(name), SampleOrganization.PASSWORD);
  }

  PendingSignIn pending(String name) {
    return ((SignInStep.EnterCode) step(name)).pending();
  }

  SignInViewModel signIn(
      Background background, Optional<String> locked, Optional<SampleHint> hint) {
    return new SignInViewModel(
        background,
        new Strings(Locale.UK),
        console.services().signIn(),
        organization(),
        dialogs,
        locked,
        hint,
        way);
  }

  VerifyIdentityViewModel verify(Background background, String name) {
    return new VerifyIdentityViewModel(
        background,
        new Strings(Locale.UK),
        console.clock(),
        console.services().secondFactor(),
        console.services().wayBack().messages(),
        organization(),
        dialogs,
        (SignInStep.Verify) step(name),
        way);
  }

  RecoveryCodeViewModel recovery(Background background, String name) {
    return new RecoveryCodeViewModel(
        background,
        new Strings(Locale.UK),
        console.clock(),
        console.services().secondFactor(),
        organization(),
        dialogs,
        pending(name),
        way);
  }

  String code(String name) {
    return console.codeOf(email(name)).orElseThrow();
  }

  Organization organization() {
    return console.services().settings().organization().orElseThrow();
  }

  @Override
  public void close() {
    console.close();
  }
}
