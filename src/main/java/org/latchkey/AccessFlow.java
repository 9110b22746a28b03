package org.latchkey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.latchkey.ConsoleFlow.Place;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.settings.Organization;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.lock.SessionLock;
import org.latchkey.ui.lock.SessionWatch;
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

  /** Whose session is locked, and where they were: for nobody else. */
  private record Locked(UUID person, String email, Optional<Place> place) {}

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
                this::backToSignIn));
  }

  /** The sign-in screen, for anybody; what somebody had entered before a lock is forgotten. */
  void signIn() {
    locked = null;
    backToSignIn();
  }

  /** The sign-in screen; while a session is locked, that of whose it is. */
  private void backToSignIn() {
    put(screens.signIn(Optional.ofNullable(locked).map(Locked::email), this::signIn));
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
      case SignInStep.Refused refused -> backToSignIn();
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
    Optional<Runnable> cancel =
        later.isPresent() ? Optional.empty() : Optional.of(this::backToSignIn);
    watched(
        new Occasion.Enroll(grant),
        new WizardExits(finished, later, cancel),
        desk.clock().instant(),
        reason -> backToSignIn());
  }

  private void saveCodes(SignInStep.SaveRecoveryCodes step) {
    Session session = step.session();
    watched(
        new Occasion.SaveCodes(
            session.actor().id(), organization.name(), step.email(), step.recoveryCodes()),
        new WizardExits(() -> enter(session), Optional.empty(), Optional.empty()),
        session.signedInAt(),
        reason -> lock(session, reason, step.email()));
  }

  /** A wizard before the console: left alone it goes, with the key or the codes in it (S-34, S-37). */
  private void watched(
      Occasion occasion, WizardExits exits, Instant since, Consumer<LockReason> onLock) {
    Consumer<Duration> open =
        limit -> {
          Parent wizard = screens.wizard(occasion, exits);
          SessionLock lock =
              new SessionLock(
                  new SessionWatch(desk.clock(), since, limit),
                  desk.strings(),
                  desk.layers().noticeProperty(),
                  reason -> {
                    desk.layers().clear();
                    onLock.accept(reason);
                  });
          WhileShown.of(wizard, lock::start, lock::stop);
          put(wizard);
        };
    desk.background().run(() -> services.settings().security().idleLock(), open, this::failed);
  }

  private void enter(Session session) {
    Locked before = locked;
    locked = null;
    Optional<Place> place =
        before != null && before.person().equals(session.actor().id())
            ? before.place()
            : Optional.empty();
    console = new ConsoleFlow(desk, services, session, this::renew, this::lock, this::leave);
    console.open(place);
  }

  /** One's own authenticator is enrolled again, or for the first time, from within the console. */
  private void renew(EnrollmentGrant grant) {
    ConsoleFlow present = console;
    if (present != null) {
      Runnable back = present::resume;
      put(
          screens.wizard(
              new Occasion.Enroll(grant),
              new WizardExits(back, Optional.empty(), Optional.of(back))));
    }
  }

  private void lock(Session session, LockReason reason, String email) {
    desk.background()
        .run(
            () -> {
              services.signIn().lock(session, reason);
              return true;
            },
            recorded -> {},
            this::failed);
    lock(session, email, Optional.empty());
  }

  private void lock(Session session, String email, Optional<Place> place) {
    console = null;
    locked = new Locked(session.actor().id(), email, place);
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
    backToSignIn();
  }
}
