package org.latchkey;

import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.signin.WayOn;
import org.latchkey.ui.words.ProblemWords;

/** Leads from the sign-in screen, step by step as the services decide, into the console and back. */
final class AccessFlow {
  private final Desk desk;
  private final Services services;
  private final Organization organization;
  private final AccessScreens screens;
  private @Nullable ConsoleFlow console;
  private @Nullable Locked locked;

  /** Who locked the console, and where they were. */
  private record Locked(Session session, String email, Optional<Route> route) {}

  AccessFlow(Desk desk, OpenStore store) {
    this.desk = desk;
    this.services = store.services();
    this.organization = store.organization();
    this.screens =
        new AccessScreens(
            desk,
            store,
            new WayOn(
                this::show,
                this::recoveryCode,
                grant -> enroll(grant, Optional.empty()),
                this::signIn));
  }

  /** The sign-in screen, for anybody. */
  void signIn() {
    locked = null;
    signIn(Optional.empty());
  }

  private void signIn(Optional<String> lockedEmail) {
    put(screens.signIn(lockedEmail));
  }

  private void recoveryCode(PendingSignIn pending) {
    put(screens.recoveryCode(pending));
  }

  private void put(Parent screen) {
    desk.layers().setContent(screen);
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
      case SignInStep.EnterCode enter -> put(screens.verify(enter));
      case SignInStep.EnrollFirst first -> put(screens.verify(first));
      case SignInStep.EnrollAgain(EnrollmentGrant grant) -> enroll(grant, Optional.empty());
      case SignInStep.EnrollOrLater(EnrollmentGrant grant) -> enroll(grant, Optional.empty());
      case SignInStep.SaveRecoveryCodes save -> saveCodes(save);
      case SignInStep.SignedIn(Session session) -> enter(session);
    }
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
            step.session().actor().id(),
            organization.name(),
            step.email(),
            step.recoveryCodes(),
            true),
        new WizardExits(() -> enter(step.session()), Optional.empty(), Optional.empty()));
  }

  private void wizard(Occasion occasion, WizardExits exits) {
    put(screens.wizard(occasion, exits));
  }

  private void enter(Session session) {
    Locked before = locked;
    locked = null;
    Optional<Route> route =
        before != null && before.session().actor().equals(session.actor())
            ? before.route()
            : Optional.empty();
    console = new ConsoleFlow(desk, services, session, this::renew, this::lock, this::leave);
    console.open(route);
  }

  /** One's own authenticator or recovery codes are replaced from within the console. */
  private void renew(Occasion occasion) {
    ConsoleFlow present = console;
    if (present != null) {
      Runnable back = present::resume;
      // The earlier recovery codes are void already: there is nothing to cancel.
      boolean undecided = occasion instanceof Occasion.Enroll;
      wizard(
          occasion,
          new WizardExits(
              back, Optional.empty(), undecided ? Optional.of(back) : Optional.empty()));
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
