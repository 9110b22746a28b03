package org.latchkey.ui.kit.message;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard inside a dialog and gives the focus back where it was. */
@SuppressWarnings("ReferenceEquality") // nodes and scenes are themselves, not values
final class FocusTrap {
  private final Scene scene;
  private final Parent inside;
  private final @Nullable Node before;
  private final Subscription watching;
  private boolean backwards;

  FocusTrap(Scene scene, Parent inside, @Nullable Node first) {
    this.scene = scene;
    this.inside = inside;
    this.before = scene.getFocusOwner();
    Subscription keys = noteDirection();
    this.watching = scene.focusOwnerProperty().subscribe(this::keep).and(keys);
    if (first == null) {
      keepNode(null);
    } else {
      first.requestFocus();
    }
  }

  /** Lets the focus go back to where it was before the dialog. */
  void release() {
    watching.unsubscribe();
    if (before != null && before.getScene() == scene) {
      before.requestFocus();
    }
  }

  private Subscription noteDirection() {
    EventHandler<KeyEvent> note =
        event -> {
          if (event.getCode() == KeyCode.TAB) {
            backwards = event.isShiftDown();
          }
        };
    scene.addEventFilter(KeyEvent.KEY_PRESSED, note);
    return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, note);
  }

  private void keep(@Nullable Node owner) {
    if (owner == null || !isInside(owner)) {
      keepNode(owner);
    }
  }

  private void keepNode(@Nullable Node stray) {
    List<Node> reachable = new ArrayList<>();
    collect(inside, reachable);
    if (!reachable.isEmpty()) {
      (backwards ? reachable.getLast() : reachable.getFirst()).requestFocus();
    } else if (stray != null) {
      inside.requestFocus();
    }
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == inside) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Parent parent, List<Node> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        found.add(child);
      } else if (child instanceof Parent nested) {
        collect(nested, found);
      }
    }
  }
}
