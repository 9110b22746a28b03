package org.latchkey;

import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentGrant.Reason;
import org.latchkey.settings.Organization;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.kit.OpenedKit;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.recoverykit.KitWay;
import org.latchkey.ui.signin.WayOn;
import org.latchkey.ui.words.ProblemWords;

/** Leads from the sign-in screen, step by step as the services decide, into the console and back. */
final class AccessFlow {
  private final Desk desk;
  private final Services services;
  private final Organization organization;
  private final AccessScreens screens;
  private final KitScreens kitScreens;
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
                this::signIn),
            this::useKit);
    this.kitScreens =
        new KitScreens(
            desk,
            services,
            organization,
            new KitWay(
                this::setPassword,
                grant -> enroll(grant, Optional.empty()),
                this::useKit,
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

  private void useKit() {
    put(kitScreens.use());
  }

  private void setPassword(OpenedKit kit) {
    put(kitScreens.password(kit));
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
                .run(
                    () -> services.signIn().afterEnrollment(grant),
                    step -> enrolled(grant, step),
                    this::failed);
    wizard(
        new Occasion.Enroll(grant),
        new WizardExits(
            finished, later, later.isPresent() ? Optional.empty() : Optional.of(this::signIn)));
  }

  /** Whoever has nobody above them to ask, and no kit yet or none any more, is offered one. */
  private void enrolled(EnrollmentGrant grant, SignInStep step) {
    boolean begins =
        grant.reason() == Reason.FIRST_ENROLLMENT || grant.reason() == Reason.RECOVERY_KIT;
    if (!begins || !(step instanceof SignInStep.SignedIn(Session session))) {
      show(step);
      return;
    }
    desk.background()
        .run(
            () -> services.kits().making().own(session),
            own -> {
              if (own.isPresent() && own.get().madeAt().isEmpty()) {
                put(
                    new OwnKitScreen(desk, services)
                        .open(session, organization, () -> enter(session), true));
              } else {
                enter(session);
              }
            },
            this::failed);
  }

  private void saveCodes(SignInStep.SaveRecoveryCodes step) {
    wizard(
        new Occasion.SaveCodes(
            step.session().actor().id(), organization.name(), step.email(), step.recoveryCodes()),
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
