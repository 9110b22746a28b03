package org.latchkey.ui.administrators.table;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.words.Isolation;

/** A cell of a table of people: words, a badge, or either. */
final class PersonCell extends TableCell<PersonRow, PersonRow> {
  private static final double PADDING = 16;

  private final BiConsumer<PersonCell, PersonRow> show;
  private final Badge badge = new Badge();
  private final Tooltip tooltip = new Tooltip();

  private PersonCell(BiConsumer<PersonCell, PersonRow> show, String styleClass) {
    this.show = show;
    getStyleClass().add(styleClass);
  }

  /** A name, with the e-mail address below it while there are two lines. */
  static PersonCell name(ObservableBooleanValue twoLines) {
    Label name = new Label();
    name.getStyleClass().add("name");
    Label email = new Label();
    email.getStyleClass().add("caption");
    email.managedProperty().bind(email.visibleProperty());
    email.visibleProperty().bind(twoLines);
    VBox lines = new VBox(name, email);
    lines.setAlignment(Pos.CENTER_LEFT);
    PersonCell named =
        new PersonCell(
            (cell, row) -> {
              name.setText(Isolation.of(row.person().name()));
              email.setText(Isolation.of(row.person().email()));
              cell.tooltip.setText(name.getText() + "\n" + email.getText());
              cell.setTooltip(cell.tooltip);
              cell.setAccessibleText(name.getText());
              cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
              cell.setGraphic(lines);
            },
            "name-cell");
    lines.maxWidthProperty().bind(named.widthProperty().subtract(PADDING));
    return named;
  }

  /** Words with a tooltip that shows them whole, or says more. */
  static PersonCell words(
      String styleClass, Function<PersonRow, String> text, Function<PersonRow, String> more) {
    return words(styleClass, text, more, false);
  }

  /** Words that take a second line where they need it. */
  static PersonCell wrapping(String styleClass, Function<PersonRow, String> text) {
    return words(styleClass, text, text, true);
  }

  private static PersonCell words(
      String styleClass,
      Function<PersonRow, String> text,
      Function<PersonRow, String> more,
      boolean wraps) {
    return new PersonCell(
        (cell, row) -> {
          cell.setText(text.apply(row));
          cell.tooltip.setText(more.apply(row));
          cell.setWrapText(wraps);
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
