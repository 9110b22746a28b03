package org.latchkey.ui.kit.entry;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodRequests;

/** Lets input methods commit full-width digits to a field that is no text control. */
final class CodeInputMethod implements InputMethodRequests {
  private final Consumer<String> committed;
  private Point2D below = Point2D.ZERO;

  CodeInputMethod(Consumer<String> committed) {
    this.committed = committed;
  }

  void install(Node field) {
    field.setInputMethodRequests(this);
    field.setOnInputMethodTextChanged(event -> committed.accept(event.getCommitted()));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              Bounds onScreen = field.localToScreen(field.getBoundsInLocal());
              if (focused && onScreen != null) {
                below = new Point2D(onScreen.getMinX(), onScreen.getMaxY());
              }
            });
  }

  @Override
  public Point2D getTextLocation(int offset) {
    return below;
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {}

  @Override
  public String getSelectedText() {
    return "";
  }
}
