package org.latchkey.ui.kit;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * The life of a screen on a showing window: it begins when the screen is put there, ticks once a
 * second, and ends when the screen is taken away or the window closes. A screen lives once.
 */
public final class WhileShown {
  private final Timeline seconds = new Timeline();
  private final Node screen;
  private final Runnable onShown;
  private final Runnable onGone;
  private boolean here;

  private WhileShown(Node screen, Runnable onShown, Runnable eachSecond, Runnable onGone) {
    this.screen = screen;
    this.onShown = onShown;
    this.onGone = onGone;
    seconds.getKeyFrames().add(new KeyFrame(Duration.seconds(1), event -> eachSecond.run()));
    seconds.setCycleCount(Animation.INDEFINITE);
  }

  /**
   * Follows a screen.
   *
   * @param onShown puts the focus where typing starts, for example
   * @param onGone drops what the screen held
   */
  public static void of(Node screen, Runnable onShown, Runnable eachSecond, Runnable onGone) {
    WhileShown life = new WhileShown(screen, onShown, eachSecond, onGone);
    ObservableValue<Boolean> shown =
        screen
            .sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    shown.subscribe((before, now) -> life.change(now));
  }

  /** The same for a screen without a clock. */
  public static void of(Node screen, Runnable onShown, Runnable onGone) {
    of(screen, onShown, () -> {}, onGone);
  }

  private void change(boolean shown) {
    here = shown;
    if (shown) {
      seconds.play();
      afterLayout(Objects.requireNonNull(screen.getScene()));
    } else {
      seconds.stop();
      onGone.run();
    }
  }

  /** Only then is what stands in a scroll pane part of the scene and can take the focus. */
  private void afterLayout(Scene scene) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            if (here) {
              onShown.run();
            }
          }
        });
    Platform.requestNextPulse();
  }
}
