package org.latchkey;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardController;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.window.SystemClipboard;
import org.latchkey.ui.signin.RecoveryCodeController;
import org.latchkey.ui.signin.RecoveryCodeViewModel;
import org.latchkey.ui.signin.SampleHint;
import org.latchkey.ui.signin.SignInController;
import org.latchkey.ui.signin.SignInViewModel;
import org.latchkey.ui.signin.VerifyIdentityController;
import org.latchkey.ui.signin.VerifyIdentityViewModel;
import org.latchkey.ui.signin.WayOn;

/** Builds the screens of the way in, each when it is its turn. */
final class AccessScreens {
  private final Desk desk;
  private final Services services;
  private final Optional<SampleOrganization> sample;
  private final WayOn wayOn;
  private final Runnable useKit;

  /**
   * Screens on an open store.
   *
   * @param wayOn where they lead to
   * @param useKit leads to recovery kits
   */
  AccessScreens(Desk desk, OpenStore store, WayOn wayOn, Runnable useKit) {
    this.desk = desk;
    this.services = store.services();
    this.sample = store.sample();
    this.wayOn = wayOn;
    this.useKit = useKit;
  }

  /**
   * E-mail and password.
   *
   * @param lockedEmail whose session is locked; empty for anybody
   * @param knownEmail filled in, where somebody has just shown that it is theirs
   * @param tookTooLong whether somebody was on the way in for too long
   * @param somebodyElse leads on whoever does not want to unlock it
   */
  Parent signIn(
      Optional<String> lockedEmail,
      Optional<String> knownEmail,
      boolean tookTooLong,
      Runnable somebodyElse) {
    Optional<SampleHint> hint =
        sample.map(s -> new SampleHint(SampleOrganization.FIRST_EMAIL, SampleOrganization.PASSWORD));
    SignInViewModel viewModel =
        new SignInViewModel(
            desk.background(),
            desk.strings(),
            services.signIn(),
            services.organization().present(),
            desk.dialogs(),
            lockedEmail,
            hint,
            wayOn.backTo(somebodyElse));
    knownEmail.ifPresent(viewModel::fillIn);
    if (tookTooLong) {
      viewModel.tookTooLong();
    }
    viewModel.offerKits(services.kits().use()::anyKit, useKit);
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(SignInController.class, () -> new SignInController(viewModel));
    return views.load(SignInController.class).root();
  }

  /** The code of whoever is enrolled, or the way on of whoever is not. */
  Parent verify(SignInStep.Verify step) {
    Optional<Node> aid =
        step instanceof SignInStep.EnterCode
            ? sample.map(people -> new PracticePhones(desk, people).with(step.pending().email()))
            : Optional.empty();
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        VerifyIdentityController.class,
        () ->
            new VerifyIdentityController(
                new VerifyIdentityViewModel(
                    desk.background(),
                    desk.strings(),
                    desk.clock(),
                    services.secondFactor(),
                    services.wayBack().messages(),
                    services.organization().present(),
                    desk.dialogs(),
                    step,
                    wayOn),
                aid));
    return views.load(VerifyIdentityController.class).root();
  }

  /** A recovery code in the place of the authenticator's. */
  Parent recoveryCode(PendingSignIn pending) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        RecoveryCodeController.class,
        () ->
            new RecoveryCodeController(
                new RecoveryCodeViewModel(
                    desk.background(),
                    desk.strings(),
                    desk.clock(),
                    services.secondFactor(),
                    services.organization().present(),
                    desk.dialogs(),
                    pending,
                    wayOn)));
    return views.load(RecoveryCodeController.class).root();
  }

  /** The enrollment wizard. */
  Parent wizard(Occasion occasion, WizardExits exits) {
    EnrollmentWizardViewModel viewModel =
        new EnrollmentWizardViewModel(
            desk.background(),
            desk.strings(),
            desk.clock(),
            desk.zone(),
            services.enrollment(),
            new SystemClipboard(),
            desk.dialogs(),
            occasion,
            exits);
    return EnrollmentWizardController.load(
            new ViewLoader(desk.strings()),
            viewModel,
            sample.map(people -> new PracticePhones(desk, people).beside(viewModel)))
        .root();
  }
}
