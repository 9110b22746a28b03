package org.latchkey.ui.lock;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Hears every key and every movement of the mouse in all windows of the program, menus and other
 * popups too, before anything in them does.
 */
final class WindowInput {
  private final Consumer<InputEvent> onInput;
  private final EventHandler<InputEvent> hearing = this::hear;
  private final ListChangeListener<Window> windows = this::follow;
  private @Nullable Point2D mouse;

  WindowInput(Consumer<InputEvent> onInput) {
    this.onInput = onInput;
  }

  void start() {
    Window.getWindows().addListener(windows);
    Window.getWindows().forEach(this::listen);
  }

  void stop() {
    Window.getWindows().removeListener(windows);
    Window.getWindows().forEach(this::leave);
  }

  private void follow(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::leave);
      List.copyOf(change.getAddedSubList()).forEach(this::listen);
    }
  }

  private void listen(Window window) {
    window.addEventFilter(InputEvent.ANY, hearing);
  }

  private void leave(Window window) {
    window.removeEventFilter(InputEvent.ANY, hearing);
  }

  private void hear(InputEvent event) {
    if (!(event instanceof MouseEvent mouseEvent) || byHand(mouseEvent)) {
      onInput.accept(event);
    }
  }

  /** What appears under a mouse that lies still is told of it too, and that is nobody's hand. */
  private boolean byHand(MouseEvent event) {
    Point2D before = mouse;
    Point2D now = new Point2D(event.getScreenX(), event.getScreenY());
    mouse = now;
    return event.getEventType() == MouseEvent.MOUSE_PRESSED
        || event.getEventType() == MouseEvent.MOUSE_RELEASED
        || (before != null && !before.equals(now));
  }
}
