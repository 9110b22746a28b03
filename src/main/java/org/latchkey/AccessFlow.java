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
import org.latchkey.signin.reset.SetUpLink;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.WayOn;
import org.latchkey.ui.signin.reset.CodeInHand;
import org.latchkey.ui.signin.reset.WayBackOn;
import org.latchkey.ui.words.ProblemWords;

/** Leads from the sign-in screen, step by step as the services decide, into the console and back. */
final class AccessFlow {
  private final Desk desk;
  private final Services services;
  private final Organization organization;
  private final AccessScreens screens;
  private final ResetScreens resetScreens;
  private @Nullable ConsoleFlow console;
  private @Nullable Locked locked;
  private boolean atTheDoor;

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
                this::signIn,
                this::forgotPassword,
                this::setupCode));
    this.resetScreens =
        new ResetScreens(
            desk,
            store,
            new WayBackOn(
                this::setupCode,
                this::use,
                grant -> enroll(grant, Optional.empty()),
                this::passwordSet,
                this::backToSignIn));
  }

  /** The sign-in screen, for anybody. */
  void signIn() {
    locked = null;
    door(screens.signIn(Optional.empty(), Optional.empty()));
  }

  /** The sign-in screen as it was left: of whoever has locked, or of anybody. */
  private void backToSignIn() {
    door(screens.signIn(Optional.ofNullable(locked).map(Locked::email), Optional.empty()));
  }

  private void recoveryCode(PendingSignIn pending) {
    door(screens.recoveryCode(pending));
  }

  private void forgotPassword(String email) {
    door(resetScreens.forgotPassword(email));
  }

  private void setupCode(SetupCodeEntry entry) {
    door(resetScreens.setupCode(entry));
  }

  private void use(CodeInHand code) {
    door(resetScreens.use(code));
  }

  private void passwordSet(String email) {
    locked = null;
    door(screens.signIn(Optional.empty(), Optional.of(email)));
    desk.layers()
        .toasts()
        .show(new Toast(desk.strings().get("set-password.done"), Tone.SUCCESS));
  }

  /** Shows a screen for somebody who is not in: nothing is lost by leaving it. */
  private void door(Parent screen) {
    atTheDoor = true;
    desk.layers().setContent(screen);
  }

  /**
   * Follows the link of a message. Whatever is open is left only when whoever sits here agrees; the
   * question says nothing about the code.
   */
  void follow(SetUpLink link) {
    Runnable look = () -> setupCode(SetupCodeEntry.link(link.code()));
    if (atTheDoor) {
      look.run();
      return;
    }
    desk.dialogs()
        .confirm(
            new Confirmation(
                desk.strings().get("link.title"),
                desk.strings().get(console == null ? "link.leave-enrollment" : "link.sign-out"),
                desk.strings().get("link.confirm"),
                Tone.WARNING),
            () -> leaveFor(look));
  }

  private void leaveFor(Runnable next) {
    ConsoleFlow present = console;
    if (present == null) {
      next.run();
    } else {
      present.signOutThen(next);
    }
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
      case SignInStep.Verify verify -> door(screens.verify(verify));
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
            step.session().actor().id(), organization.name(), step.email(), step.recoveryCodes()),
        new WizardExits(() -> enter(step.session()), Optional.empty(), Optional.empty()));
  }

  private void wizard(Occasion occasion, WizardExits exits) {
    atTheDoor = false;
    desk.layers().setContent(screens.wizard(occasion, exits));
  }

  private void enter(Session session) {
    Locked before = locked;
    locked = null;
    atTheDoor = false;
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
    backToSignIn();
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
