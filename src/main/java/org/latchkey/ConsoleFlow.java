package org.latchkey;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.latchkey.administration.OverviewService.Frame;
import org.latchkey.administrator.Role;
import org.latchkey.signin.Session;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.ui.enrollment.EnrollmentWizardViewModel.Occasion;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.SessionBackground;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.Unsaved;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
import org.latchkey.ui.kit.message.Toast;
import org.latchkey.ui.lock.SessionLock;
import org.latchkey.ui.lock.SessionWatch;
import org.latchkey.ui.search.SearchExits;
import org.latchkey.ui.shell.ShellActions;
import org.latchkey.ui.shell.ShellController;
import org.latchkey.ui.shell.ShellModel;
import org.latchkey.ui.shell.ShellViewModel;
import org.latchkey.ui.words.ProblemWords;

/**
 * The console of one session: the frame with its screens, kept up to date with every commit, until
 * somebody signs out, locks, or may no longer be there.
 */
final class ConsoleFlow {
  private final Desk desk;
  private final SessionBackground background;
  private final Services services;
  private final Proofs proofs;
  private final Session session;
  private final OnLock onLock;
  private final Runnable onLeave;
  private final Navigator navigator = new Navigator();
  private final ShellViewModel shell;
  private final View<ShellController> shellView;
  private final ConsoleScreens screens;
  private final SearchCard search;
  private final Runnable committed = this::refreshSoon;
  private @Nullable Frame frame;
  private @Nullable SessionLock lock;
  private Optional<Unsaved> kept = Optional.empty();
  private ConsoleScreens.@Nullable Screen screen;
  private boolean over;

  /**
   * Where somebody was in the console.
   *
   * @param unsaved what was entered there and not saved
   */
  record Place(Route route, Optional<Unsaved> unsaved) {}

  /** What locking leaves behind. */
  @FunctionalInterface
  interface OnLock {
    /**
     * Called when everything of the session has gone from the window.
     *
     * @param place where the person was, to come back to
     */
    void locked(Session session, String email, Optional<Place> place);
  }

  ConsoleFlow(
      Desk desk,
      Services services,
      Proofs proofs,
      Session session,
      Consumer<Occasion> onRenew,
      OnLock onLock,
      Runnable onLeave) {
    this.desk = desk;
    this.background = new SessionBackground(desk.background());
    this.services = services;
    this.proofs = proofs;
    this.session = session;
    this.onLock = onLock;
    this.onLeave = onLeave;
    shell =
        new ShellViewModel(
            desk.strings(),
            new ShellActions(
                navigator::go,
                this::search,
                () -> lock(LockReason.BY_HAND),
                () -> navigator.askThen(this::signOut)));
    shell.themeChoiceProperty().bindBidirectional(desk.theme().choiceProperty());
    shell.routeProperty().bind(navigator.current());
    ViewLoader views = new ViewLoader(desk.strings());
    views.register(ShellController.class, () -> new ShellController(shell));
    shellView = views.load(ShellController.class);
    screens =
        new ConsoleScreens(
            desk.with(background),
            services,
            session,
            proofs.of(desk.with(background), session),
            navigator,
            shell.detailProperty()::set,
            onRenew,
            this::kitScreen);
    search = new SearchCard(desk.with(background), services, session);
  }

  /** Opens the console, at the given place or at the first one of the person's role. */
  void open(Optional<Place> at) {
    background.run(
            () -> services.overview().frame(session.actor()),
            found -> found.ifPresentOrElse(now -> begin(now, at), onLeave),
            this::failed);
  }

  private void begin(Frame now, Optional<Place> at) {
    watch(now);
    show(now);
    navigator.current().subscribe(this::arrive);
    services.database().onCommit(committed);
    desk.layers().setContent(shellView.root());
    Optional<Place> there = at.filter(place -> RolePlaces.mayOpen(now.viewer().role(), place.route()));
    kept = there.flatMap(Place::unsaved);
    navigator.go(there.map(Place::route).orElse(RolePlaces.landing(now.viewer().role())));
    kept = Optional.empty();
    NoticesCard.show(desk.with(background), services, session, navigator);
  }

  private void watch(Frame now) {
    SessionLock begun =
        new SessionLock(
            new SessionWatch(desk.clock(), session.signedInAt(), now.security().idleLock()),
            desk.strings(),
            desk.layers().noticeProperty(),
            this::lock);
    lock = begun;
    begun.start();
  }

  /** Shows the console again, after something that took the whole window. */
  void resume() {
    if (!over) {
      desk.layers().setContent(shellView.root());
      // A screen lives once: what it held was dropped when it left the window.
      arrive(navigator.current().get());
      refresh();
    }
  }

  private void show(Frame now) {
    frame = now;
    if (lock != null) {
      lock.setIdleLimit(now.security().idleLock());
    }
    Role role = now.viewer().role();
    search.become(role);
    shell
        .modelProperty()
        .set(
            new ShellModel(
                RolePlaces.entries(role), now.viewer().name(), role.label(), now.organization().name()));
    shell.administratorCountProperty().set(now.administrators().orElse(-1));
    shell.waitingMailProperty().set(now.waitingMail().orElse(0));
  }

  private void search() {
    Frame present = frame;
    if (present != null && !over) {
      search.open(
          present.viewer().role(),
          new SearchExits(
              desk.dialogs()::close,
              this::goOrBeginAgain,
              () -> lock(LockReason.BY_HAND),
              () -> navigator.askThen(this::signOut)));
    }
  }

  /** The screen may show something else by now than what its route opened it with. */
  private void goOrBeginAgain(Route route) {
    if (route.equals(navigator.current().get())) {
      navigator.askThen(
          () -> {
            navigator.setLeaveGuard(null);
            arrive(route);
          });
    } else {
      navigator.go(route);
    }
  }

  private void arrive(@Nullable Route route) {
    if (route == null || frame == null) {
      return;
    }
    if (!RolePlaces.mayOpen(frame.viewer().role(), route)) {
      navigator.go(RolePlaces.landing(frame.viewer().role()));
      return;
    }
    ConsoleScreens.Screen opened = screens.open(route, kept);
    screen = opened;
    boolean fillsWindow = route instanceof Route.RecoveryKit;
    shellView.controller().setContent(fillsWindow ? null : opened.root());
    if (fillsWindow) {
      desk.layers().setContent(opened.root());
    } else if (shellView.root().getScene() == null) {
      desk.layers().setContent(shellView.root());
    }
  }

  /** Leads back to where it was asked for. */
  private Parent kitScreen() {
    Runnable leave =
        () -> {
          if (navigator.canGoBack().get()) {
            navigator.back();
          } else {
            navigator.go(new Route.MyAccount());
          }
        };
    Frame present = Objects.requireNonNull(frame);
    return new OwnKitScreen(desk.with(background), services, proofs)
        .open(session, present.organization(), leave, false);
  }

  private void refreshSoon() {
    Platform.runLater(this::refresh);
  }

  /** Something was committed: the frame and the screen show it, or there is nobody any more. */
  private void refresh() {
    if (over) {
      return;
    }
    background.run(
        () -> services.overview().frame(session.actor()), this::refreshed, this::failed);
  }

  private void refreshed(Optional<Frame> now) {
    if (over) {
      return;
    }
    if (now.isEmpty()) {
      end();
      desk.layers().toasts().show(new Toast(desk.strings().get("shell.access-ended"), Tone.WARNING));
      onLeave.run();
      return;
    }
    show(now.get());
    Route route = navigator.current().get();
    if (route != null && !RolePlaces.mayOpen(now.get().viewer().role(), route)) {
      navigator.setLeaveGuard(null);
      navigator.go(RolePlaces.landing(now.get().viewer().role()));
    } else if (screen != null) {
      screen.refresh().run();
    }
  }

  private void lock(LockReason reason) {
    Frame present = frame;
    if (present == null || over) {
      return;
    }
    Optional<Unsaved> unsaved = screen == null ? Optional.empty() : screen.unsaved().get();
    Optional<Place> place =
        Optional.ofNullable(navigator.current().get()).map(route -> new Place(route, unsaved));
    end();
    record(() -> services.signIn().lock(session, reason));
    onLock.locked(session, present.viewer().email(), place);
  }

  private void signOut() {
    end();
    record(() -> services.signIn().signOut(session));
    onLeave.run();
  }

  /** Signs out, once a screen with unsaved changes agrees, and then does something else. */
  void signOutThen(Runnable next) {
    navigator.askThen(
        () -> {
          signOut();
          next.run();
        });
  }

  private void record(Runnable ending) {
    desk.background()
        .run(
            () -> {
              ending.run();
              return true;
            },
            done -> {},
            this::failed);
  }

  /** Takes everything of this session out of the window (S-37). */
  private void end() {
    over = true;
    background.end();
    if (lock != null) {
      lock.stop();
    }
    desk.layers().clear();
    services.database().removeCommitListener(committed);
    shell.themeChoiceProperty().unbindBidirectional(desk.theme().choiceProperty());
    navigator.reset();
    screen = null;
    shellView.controller().setContent(null);
  }

  /**
   * Signs out and runs something that ends the program, once a screen with unsaved changes agrees. Nobody
   * waits for it: what was handed in is still written when the window has gone.
   */
  void leaveThen(Runnable end) {
    navigator.askThen(
        () -> {
          record(() -> services.signIn().signOut(session));
          end.run();
        });
  }

  private void failed(Throwable thrown) {
    desk.dialogs()
        .error(
            desk.strings().get("shell.failed"),
            new ProblemWords(desk.strings()).sentence(thrown),
            thrown);
  }
}
