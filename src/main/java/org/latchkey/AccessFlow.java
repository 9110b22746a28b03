package org.latchkey;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.latchkey.ConsoleFlow.Place;
import org.latchkey.mfa.EnrollmentGrant;
import org.latchkey.mfa.EnrollmentGrant.Reason;
import org.latchkey.signin.FirstRun;
import org.latchkey.signin.PendingSignIn;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.signin.Session;
import org.latchkey.signin.SignInStep;
import org.latchkey.signin.reset.SetUpLink;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.enrollment.WizardExits;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.signin.SetupCodeEntry;
import org.latchkey.ui.signin.WayOn;
import org.latchkey.ui.words.ProblemWords;

/** Leads from the sign-in screen, step by step as the services decide, into the console and back. */
final class AccessFlow {
  private final Desk desk;
  private final Services services;
  private final Proofs proofs;
  private final AccessScreens screens;
  private final WaysBackFlow waysBack;
  private final WatchedScreens watched;
  /** A session whose console is not shown yet: recovery codes or a kit come first. */
  private @Nullable Session onTheWayIn;

  private @Nullable ConsoleFlow console;
  private @Nullable Locked locked;
  private boolean atTheDoor;

  /** Whose session is locked, and where they were: for nobody else. */
  private record Locked(UUID person, String email, Optional<Place> place) {}

  AccessFlow(Desk desk, OpenStore store) {
    this.desk = desk;
    this.services = store.services();
    this.proofs = new Proofs(services, store.sample());
    this.watched = new WatchedScreens(desk, services, this::inside, this::failed);
    this.waysBack = new WaysBackFlow(desk, store, new Door());
    this.screens =
        new AccessScreens(
            desk,
            store,
            new WayOn(
                this::show,
                this::recoveryCode,
                grant -> enroll(grant, Optional.empty()),
                this::backToSignIn,
                () -> signIn(Optional.empty(), true),
                waysBack::forgotPassword,
                waysBack::setupCode),
            waysBack::useKit);
  }

  /** What the ways back in do here. */
  private final class Door implements WaysBackFlow.Door {
    @Override
    public void show(Parent screen) {
      door(
          watched.leftAlone(
              screen,
              PendingSignIn.LIFETIME,
              reason -> signIn(Optional.empty(), reason != LockReason.BY_HAND)));
    }

    @Override
    public void enroll(EnrollmentGrant grant) {
      AccessFlow.this.enroll(grant, Optional.empty());
    }

    @Override
    public void passwordSet(String email) {
      locked = null;
      signIn(Optional.of(email), false);
      desk.layers()
          .toasts()
          .show(new Toast(desk.strings().get("set-password.done"), Tone.SUCCESS));
    }

    @Override
    public void backToSignIn() {
      AccessFlow.this.backToSignIn();
    }
  }

  /** The sign-in screen, for anybody; what somebody had entered before a lock is forgotten. */
  void signIn() {
    locked = null;
    backToSignIn();
  }

  /** The sign-in screen; while a session is locked, that of whose it is. */
  private void backToSignIn() {
    signIn(Optional.empty(), false);
  }

  private void signIn(Optional<String> knownEmail, boolean tookTooLong) {
    door(
        screens.signIn(
            Optional.ofNullable(locked).map(Locked::email),
            knownEmail,
            tookTooLong,
            this::signIn));
  }

  private void recoveryCode(PendingSignIn pending) {
    door(screens.recoveryCode(pending));
  }

  /** Shows a screen for somebody who is not in: nothing is lost by leaving it. */
  private void door(Parent screen) {
    atTheDoor = true;
    desk.layers().setContent(screen);
  }

  /** Shows a screen that holds something which leaving it would lose. */
  private void inside(Parent screen) {
    atTheDoor = false;
    desk.layers().setContent(screen);
  }

  /**
   * Follows the link of a message. Whatever is open is left only when whoever sits here agrees; the
   * question says nothing about the code.
   */
  void follow(SetUpLink link) {
    Runnable look = () -> waysBack.setupCode(SetupCodeEntry.link(link.code()));
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
      endOnTheWayIn();
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
      case SignInStep.Refused refused -> backToSignIn();
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
                .run(
                    () -> services.signIn().afterEnrollment(grant),
                    step -> enrolled(grant, step),
                    this::failed);
    Optional<Runnable> cancel =
        later.isPresent() ? Optional.empty() : Optional.of(this::backToSignIn);
    watched.open(
        () -> screens.wizard(new Occasion.Enroll(grant), new WizardExits(finished, later, cancel)),
        desk.clock().instant(),
        reason -> backToSignIn());
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
            () -> services.kits().making().own(session.actor()),
            own -> {
              if (own.isPresent() && own.get().madeAt().isEmpty()) {
                onTheWayIn = session;
                watched.open(
                    () ->
                        new OwnKitScreen(desk, services, proofs)
                            .open(
                                session,
                                services.organization().present(),
                                () -> enter(session),
                                true),
                    session.signedInAt(),
                    reason -> lock(session, reason, Optional.empty()));
              } else {
                enter(session);
              }
            },
            this::failed);
  }

  private void saveCodes(SignInStep.SaveRecoveryCodes step) {
    Session session = step.session();
    onTheWayIn = session;
    Occasion codes =
        new Occasion.SaveCodes(
            session.actor().id(),
            services.organization().present().name(),
            step.email(),
            step.recoveryCodes(),
            true);
    WizardExits exits =
        new WizardExits(() -> enter(session), Optional.empty(), Optional.empty());
    watched.open(
        () -> screens.wizard(codes, exits),
        session.signedInAt(),
        reason -> lock(session, reason, Optional.of(step.email())));
  }

  private void enter(Session session) {
    Locked before = locked;
    locked = null;
    onTheWayIn = null;
    atTheDoor = false;
    Optional<Place> place =
        before != null && before.person().equals(session.actor().id())
            ? before.place()
            : Optional.empty();
    console =
        new ConsoleFlow(
            desk, services, proofs, session, this::renew, this::lock, this::leave);
    console.open(place);
  }

  /** One's own authenticator or recovery codes are replaced from within the console. */
  private void renew(Occasion occasion) {
    ConsoleFlow present = console;
    if (present != null) {
      Runnable back = present::resume;
      // The earlier recovery codes are void already: there is nothing to cancel.
      boolean undecided = occasion instanceof Occasion.Enroll;
      inside(
          screens.wizard(
              occasion,
              new WizardExits(
                  back, Optional.empty(), undecided ? Optional.of(back) : Optional.empty())));
    }
  }

  private void lock(Session session, LockReason reason, Optional<String> email) {
    onTheWayIn = null;
    record(() -> services.signIn().lock(session, reason));
    email.ifPresentOrElse(known -> lock(session, known, Optional.empty()), this::signIn);
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
    if (console != null) {
      console.leaveThen(end);
      return;
    }
    endOnTheWayIn();
    end.run();
  }

  private void endOnTheWayIn() {
    Session begun = onTheWayIn;
    onTheWayIn = null;
    if (begun != null) {
      record(() -> services.signIn().signOut(begun));
    }
  }

  private void record(Runnable ending) {
    desk.background()
        .run(
            () -> {
              ending.run();
              return true;
            },
            recorded -> {},
            this::failed);
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
