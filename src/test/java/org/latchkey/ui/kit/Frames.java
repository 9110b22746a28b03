package org.latchkey.ui.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** Lets windows draw what was changed. */
public final class Frames {
  /** A change may ask for another layout in the frame that shows it. */
  private static final int ENOUGH = 3;

  private Frames() {}

  /** Turns off what moves in a window, so that a few frames are all there is to wait for. */
  public static void still(Scene scene) {
    scene.getPreferences().setReducedMotion(true);
  }

  /** Waits until everything that was asked of the JavaFX thread is done and drawn. */
  public static void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
    CountDownLatch left = new CountDownLatch(ENOUGH);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            left.countDown();
            if (left.getCount() == 0) {
              stop();
            }
          }
        };
    Platform.runLater(timer::start);
    try {
      if (!left.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("no window is drawn");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while a window was drawn", e);
    }
    WaitForAsyncUtils.waitForFxEvents(1);
  }
}
