package org.latchkey.ui.kit.entry;

import java.util.EnumSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Keeps a key that is still down from acting on what has taken the place of what it was pressed on. A
 * key that is held repeats itself, and the Enter that sent a code would press the default button of
 * the form behind it, as the one that chose from a menu would confirm the question that follows.
 */
public final class HeldKeys {
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private final Set<KeyCode> leftOver = EnumSet.noneOf(KeyCode.class);

  private final EventHandler<KeyEvent> noting = this::note;
  private final ListChangeListener<Window> windows = this::follow;

  /** Watches the keys that are pressed in a node, which fills its window, and in menus over it. */
  public HeldKeys(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, event -> released(event.getCode()));
    // A window without the focus does not hear that a key was let go.
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .subscribe(focused -> forget());
    Window.getWindows().addListener(new WeakListChangeListener<>(windows));
  }

  /** What is pressed in a menu never comes to the window below it. */
  private void follow(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow menu) {
          menu.addEventFilter(KeyEvent.ANY, noting);
        }
      }
      change.getRemoved().forEach(window -> window.removeEventFilter(KeyEvent.ANY, noting));
    }
  }

  private void note(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      down.add(event.getCode());
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      released(event.getCode());
    }
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
