package org.latchkey.ui.lock;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.StringProperty;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.lock.SessionWatch.Finding;

/**
 * Locks what is in the windows: with Ctrl+L wherever the focus is, and when {@link SessionWatch} says
 * so. For the JavaFX thread only.
 */
public final class SessionLock {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

  private final SessionWatch watch;
  private final Strings strings;
  private final StringProperty notice;
  private final Consumer<LockReason> onLock;
  private final WindowInput input = new WindowInput(this::hear);
  private final Timeline seconds =
      new Timeline(
          new KeyFrame(javafx.util.Duration.seconds(1), event -> look()));

  /**
   * Locks nothing before {@link #start}.
   *
   * @param notice where it is said that it locks soon; empty when there is nothing to say
   * @param onLock called once; everything has stopped by then
   */
  public SessionLock(
      SessionWatch watch, Strings strings, StringProperty notice, Consumer<LockReason> onLock) {
    this.watch = watch;
    this.strings = strings;
    this.notice = notice;
    this.onLock = onLock;
    seconds.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins to listen and to look at the clock. */
  public void start() {
    input.start();
    seconds.play();
  }

  /** Ends both; nothing is locked any more. */
  public void stop() {
    input.stop();
    seconds.stop();
    notice.set("");
  }

  /** Changes the idle time. */
  public void setIdleLimit(Duration limit) {
    watch.setIdleLimit(limit);
  }

  private void look() {
    act(watch.look());
  }

  private void hear(InputEvent event) {
    if (event instanceof KeyEvent key && KEYS.match(key)) {
      if (key.getEventType() == KeyEvent.KEY_PRESSED) {
        lock(LockReason.BY_HAND);
      }
      event.consume();
      return;
    }
    Finding found = watch.touched();
    if (found instanceof Finding.Over) {
      // Whoever wakes the machine does not know yet what their click would hit.
      event.consume();
    }
    act(found);
  }

  private void act(Finding found) {
    switch (found) {
      case Finding.Open open -> notice.set("");
      case Finding.Soon(LockReason reason, Duration left) -> announce(reason, left);
      case Finding.Over(LockReason reason) -> lock(reason);
    }
  }

  private void announce(LockReason reason, Duration left) {
    long rounded = left.plusMillis(999).toSeconds();
    notice.set(
        strings.get(reason == LockReason.IDLE ? "lock.soon-idle" : "lock.soon-too-long", rounded));
  }

  private void lock(LockReason reason) {
    stop();
    onLock.accept(reason);
  }
}
