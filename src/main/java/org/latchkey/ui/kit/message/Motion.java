package org.latchkey.ui.kit.message;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/** The one movement of the program, a short fade, which the system's reduced motion turns off. */
final class Motion {
  private static final Duration SHORT = Duration.millis(160);

  private Motion() {}

  static boolean reduced(Node node) {
    Scene scene = node.getScene();
    return scene == null
        ? Platform.getPreferences().isReducedMotion()
        : scene.getPreferences().isReducedMotion();
  }

  static FadeTransition fade(Node node, double from, double to) {
    FadeTransition fade = new FadeTransition(reduced(node) ? Duration.ONE : SHORT, node);
    fade.setFromValue(from);
    fade.setToValue(to);
    return fade;
  }
}
