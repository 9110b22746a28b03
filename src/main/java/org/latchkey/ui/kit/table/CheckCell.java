package org.latchkey.ui.kit.table;

import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The box of one row; a click anywhere in the cell ticks it. */
final class CheckCell<T, K> extends TableCell<T, T> {
  private final CheckColumn<T, K> column;
  private final Function<? super T, String> label;
  private final CheckBox box = new CheckBox();

  CheckCell(CheckColumn<T, K> column, Function<? super T, String> label) {
    this.column = column;
    this.label = label;
    getStyleClass().add("check-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    column.revision().subscribe(now -> draw());
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    draw();
  }

  private void draw() {
    T item = getItem();
    if (isEmpty() || item == null) {
      setGraphic(null);
      return;
    }
    setGraphic(box);
    box.setSelected(column.isTicked(item));
    box.setAccessibleText(label.apply(item));
  }

  private void pressed(MouseEvent event) {
    T item = getItem();
    if (event.getButton() == MouseButton.PRIMARY && !isEmpty() && item != null) {
      column.tick(item, event.isShiftDown());
    }
  }
}
