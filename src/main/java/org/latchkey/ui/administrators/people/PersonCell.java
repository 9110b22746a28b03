package org.latchkey.ui.administrators.people;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Badge;

/** A cell of a table of people: words, a badge, or either. */
final class PersonCell extends TableCell<PersonRow, PersonRow> {
  private final BiConsumer<PersonCell, PersonRow> show;
  private final Badge badge = new Badge();
  private final Tooltip tooltip = new Tooltip();

  private PersonCell(BiConsumer<PersonCell, PersonRow> show, String styleClass) {
    this.show = show;
    getStyleClass().add(styleClass);
  }

  /** Words with a tooltip that shows them whole, or says more. */
  static PersonCell words(
      String styleClass, Function<PersonRow, String> text, Function<PersonRow, String> more) {
    return new PersonCell(
        (cell, row) -> {
          cell.setText(text.apply(row));
          cell.tooltip.setText(more.apply(row));
          cell.setTooltip(cell.tooltip.getText().isEmpty() ? null : cell.tooltip);
        },
        styleClass);
  }

  /** A badge that {@code show} sets, or words where it sets the cell's text instead. */
  static PersonCell badge(BiConsumer<PersonCell, PersonRow> show) {
    return new PersonCell(show, "badge-cell");
  }

  /** Shows the badge as the consumer leaves it. */
  Badge showBadge() {
    setText(null);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(badge);
    return badge;
  }

  /** Shows words instead of the badge. */
  void showWords(String text) {
    setGraphic(null);
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    setText(text);
  }

  @Override
  protected void updateItem(@Nullable PersonRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
    } else {
      show.accept(this, row);
    }
  }
}
