package org.latchkey.ui.kit.entry;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Keeps a key that is still down from acting on what has taken the place of what it was pressed on. A
 * key that is held repeats itself, and the Enter that sent a code would press the default button of
 * the form behind it.
 */
public final class HeldKeys {
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private final Set<KeyCode> leftOver = EnumSet.noneOf(KeyCode.class);

  /** Watches the keys that are pressed in a node, which fills its window. */
  public HeldKeys(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, event -> released(event.getCode()));
    // A window without the focus does not hear that a key was let go.
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .subscribe(focused -> forget());
  }

  /** Something else is shown from now on. */
  public void showingElse() {
    leftOver.addAll(down);
  }

  private void pressed(KeyEvent event) {
    if (leftOver.contains(event.getCode())) {
      event.consume();
    } else {
      down.add(event.getCode());
    }
  }

  private void released(KeyCode code) {
    down.remove(code);
    leftOver.remove(code);
  }

  private void forget() {
    down.clear();
    leftOver.clear();
  }
}
