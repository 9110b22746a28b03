package org.latchkey;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.latchkey.demo.SampleOrganization;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardController;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.Route;
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
import org.latchkey.ui.words.ProblemWords;

/** Leads from the sign-in screen, step by step as the services decide, into the console and back. */
final class AccessFlow {
  private final Desk desk;
  private final Services services;
  private final Organization organization;
  private final Optional<SampleOrganization> sample;
  private final WayOn wayOn =
      new WayOn(this::show, this::recoveryCode, grant -> enroll(grant, Optional.empty()), this::signIn);
  private @Nullable ConsoleFlow console;
  private @Nullable Locked locked;

  /** Who locked the console, and where they were. */
  private record Locked(Session session, String email, Optional<Route> route) {}

  AccessFlow(Desk desk, OpenStore store) {
    this.desk = desk;
    this.services = store.services();
    this.organization = store.organization();
    this.sample = store.sample();
  }

  /** The sign-in screen, for anybody. */
  void signIn() {
    locked = null;
    signIn(Optional.empty());
  }

  private void signIn(Optional<String> lockedEmail) {
    Optional<SampleHint> hint =
        sample.map(s -> new SampleHint(SampleOrganization.FIRST_EMAIL, SampleOrganization.PASSWORD));
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        SignInController.class,
        () ->
            new SignInController(
                new SignInViewModel(
                    desk.background(),
                    desk.strings(),
                    services.signIn(),
                    organization,
                    desk.dialogs(),
                    lockedEmail,
                    hint,
                    wayOn)));
    desk.layers().setContent(views.load(SignInController.class).root());
  }

  /** The wizard that follows the first run at once. */
  void begin(FirstRun.Owner owner) {
    Runnable later =
        () ->
            desk.background().run(() -> services.signIn().later(owner), this::show, this::failed);
    desk.background()
        .run(
            () -> services.signIn().firstSignIn(owner),
            step -> {
              if (step instanceof SignInStep.EnrollOrLater(EnrollmentGrant grant)) {
                enroll(grant, Optional.of(later));
              } else {
                show(step);
              }
            },
            this::failed);
  }

  private void show(SignInStep step) {
    switch (step) {
      case SignInStep.Refused refused -> signIn();
      case SignInStep.EnterCode enter -> verify(enter);
      case SignInStep.EnrollFirst first -> verify(first);
      case SignInStep.EnrollAgain(EnrollmentGrant grant) -> enroll(grant, Optional.empty());
      case SignInStep.EnrollOrLater(EnrollmentGrant grant) -> enroll(grant, Optional.empty());
      case SignInStep.SaveRecoveryCodes save -> saveCodes(save);
      case SignInStep.SignedIn(Session session) -> enter(session);
    }
  }

  private void verify(SignInStep.EnterCode step) {
    Function<String, Optional<String>> phone =
        email -> sample.flatMap(people -> people.codeOf(email));
    verify(
        () ->
            new VerifyIdentityViewModel(
                desk.background(),
                desk.strings(),
                desk.clock(),
                services.secondFactor(),
                organization,
                desk.dialogs(),
                step,
                phone,
                wayOn));
  }

  private void verify(SignInStep.EnrollFirst step) {
    verify(
        () ->
            new VerifyIdentityViewModel(
                desk.background(),
                desk.strings(),
                desk.clock(),
                services.secondFactor(),
                organization,
                desk.dialogs(),
                step,
                wayOn));
  }

  private void verify(Supplier<VerifyIdentityViewModel> viewModel) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        VerifyIdentityController.class, () -> new VerifyIdentityController(viewModel.get()));
    desk.layers().setContent(views.load(VerifyIdentityController.class).root());
  }

  private void recoveryCode(PendingSignIn pending) {
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(
        RecoveryCodeController.class,
        () ->
            new RecoveryCodeController(
                new RecoveryCodeViewModel(
                    desk.background(),
                    desk.strings(),
                    services.secondFactor(),
                    organization,
                    desk.dialogs(),
                    pending,
                    wayOn)));
    desk.layers().setContent(views.load(RecoveryCodeController.class).root());
  }

  private void enroll(EnrollmentGrant grant, Optional<Runnable> later) {
    Runnable finished =
        () ->
            desk.background()
                .run(() -> services.signIn().afterEnrollment(grant), this::show, this::failed);
    wizard(
        new Occasion.Enroll(grant),
        new WizardExits(
            finished, later, later.isPresent() ? Optional.empty() : Optional.of(this::signIn)));
  }

  private void saveCodes(SignInStep.SaveRecoveryCodes step) {
    wizard(
        new Occasion.SaveCodes(
            step.session().actor().id(), organization.name(), step.email(), step.recoveryCodes()),
        new WizardExits(() -> enter(step.session()), Optional.empty(), Optional.empty()));
  }

  private void wizard(Occasion occasion, WizardExits exits) {
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
    desk.layers()
        .setContent(
            EnrollmentWizardController.load(new ViewLoader(desk.strings()), viewModel).root());
  }

  private void enter(Session session) {
    Locked before = locked;
    locked = null;
    Optional<Route> route =
        before != null && before.session().actor().isSameAs(session.actor())
            ? before.route()
            : Optional.empty();
    console = new ConsoleFlow(desk, services, session, this::renew, this::lock, this::leave);
    console.open(route);
  }

  /** One's own authenticator is enrolled again, or for the first time, from within the console. */
  private void renew(EnrollmentGrant grant) {
    ConsoleFlow present = console;
    if (present != null) {
      Runnable back = present::resume;
      wizard(
          new Occasion.Enroll(grant),
          new WizardExits(back, Optional.empty(), Optional.of(back)));
    }
  }

  private void lock(Session session, String email, Optional<Route> route) {
    console = null;
    locked = new Locked(session, email, route);
    signIn(Optional.of(email));
  }

  private void leave() {
    console = null;
    signIn();
  }

  /** Runs something that ends the program, once a screen with unsaved changes agrees. */
  void leaveThen(Runnable end) {
    if (console == null) {
      end.run();
    } else {
      console.leaveThen(end);
    }
  }

  private void failed(Throwable thrown) {
    desk.dialogs()
        .error(
            desk.strings().get("signin.failed"),
            new ProblemWords(desk.strings()).sentence(thrown),
            thrown);
    signIn();
  }
}
