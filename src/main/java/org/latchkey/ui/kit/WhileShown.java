package org.latchkey.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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
  private final Runnable onShown;
  private final Runnable onGone;

  private WhileShown(Runnable onShown, Runnable eachSecond, Runnable onGone) {
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
    WhileShown life = new WhileShown(onShown, eachSecond, onGone);
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
    if (shown) {
      seconds.play();
      onShown.run();
    } else {
      seconds.stop();
      onGone.run();
    }
  }
}
