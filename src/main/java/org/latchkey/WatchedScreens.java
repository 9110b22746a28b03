package org.latchkey;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.lock.SessionLock;
import org.latchkey.ui.lock.SessionWatch;

/** Screens before the console: left alone they go, with the secrets in them (S-34, S-37). */
final class WatchedScreens {
  private final Desk desk;
  private final Services services;
  private final Consumer<Parent> show;
  private final Consumer<Throwable> failed;

  WatchedScreens(
      Desk desk, Services services, Consumer<Parent> show, Consumer<Throwable> failed) {
    this.desk = desk;
    this.services = services;
    this.show = show;
    this.failed = failed;
  }

  /**
   * Opens a screen.
   *
   * @param since when whoever uses it showed that it is them
   * @param onLock called when the screen has gone from the window
   */
  void open(Supplier<Parent> screen, Instant since, Consumer<LockReason> onLock) {
    desk.background()
        .run(
            () -> services.settings().security().idleLock(),
            limit -> show.accept(watched(screen.get(), limit, since, onLock)),
            failed);
  }

  /**
   * A screen on which nobody is signed in: what was typed there goes when nobody goes on with it.
   *
   * @param limit after how long without a touch
   * @param onGone leads to another screen
   */
  Parent leftAlone(Parent screen, Duration limit, Consumer<LockReason> onGone) {
    SessionLock lock =
        new SessionLock(
            new SessionWatch(desk.clock(), desk.clock().instant(), limit),
            desk.strings(),
            new SimpleStringProperty(""),
            reason -> {
              desk.layers().clear();
              onGone.accept(reason);
            });
    WhileShown.of(screen, lock::start, lock::stop);
    return screen;
  }

  private Parent watched(
      Parent screen, Duration limit, Instant since, Consumer<LockReason> onLock) {
    SessionLock lock =
        new SessionLock(
            new SessionWatch(desk.clock(), since, limit),
            desk.strings(),
            desk.layers().noticeProperty(),
            reason -> {
              desk.layers().clear();
              onLock.accept(reason);
            });
    WhileShown.of(screen, lock::start, lock::stop);
    return screen;
  }
}
