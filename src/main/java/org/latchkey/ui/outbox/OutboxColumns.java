package org.latchkey.ui.outbox;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.words.Isolation;

/** Makes the columns of the table show messages. */
final class OutboxColumns {
  private final OutboxWords words;
  private final InstantSource clock;
  private final Consumer<OutboxRow> open;

  OutboxColumns(OutboxWords words, InstantSource clock, Consumer<OutboxRow> open) {
    this.words = words;
    this.clock = clock;
    this.open = open;
  }

  void recipient(TableColumn<OutboxRow, OutboxRow> column) {
    opening(
        column,
        "strong",
        row -> words.recipient(row.message()),
        row -> words.recipient(row.message()) + "\n" + words.address(row.message()));
  }

  void subject(TableColumn<OutboxRow, OutboxRow> column) {
    opening(
        column,
        "opens",
        row -> Isolation.of(row.message().subject()),
        row -> Isolation.of(row.message().subject()));
  }

  void kind(TableColumn<OutboxRow, OutboxRow> column) {
    show(column, "muted", row -> words.kind(row.message().kind()), row -> "");
  }

  void standing(TableColumn<OutboxRow, OutboxRow> column) {
    set(
        column,
        () ->
            new Cell(
                "badge-cell",
                (cell, row) -> {
                  OutboxWords.Standing now = words.standing(row.message());
                  cell.badge.show(now.tone(), now.text(), now.icon());
                  cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                  cell.setGraphic(cell.badge);
                  cell.setText(now.text());
                }));
  }

  void written(TableColumn<OutboxRow, OutboxRow> column) {
    column.getStyleClass().add("numeric");
    show(
        column,
        "numeric",
        row -> words.ago(row.message(), clock.instant()),
        row -> words.exactly(row.message().createdAt()));
  }

  void detail(TableColumn<OutboxRow, OutboxRow> column) {
    Function<OutboxRow, String> detail = row -> words.detail(row.message(), clock.instant());
    show(column, "muted", detail, detail);
  }

  private void opening(
      TableColumn<OutboxRow, OutboxRow> column,
      String styleClass,
      Function<OutboxRow, String> text,
      Function<OutboxRow, String> more) {
    set(
        column,
        () -> {
          Cell cell = new Cell(styleClass, (shown, row) -> shown.say(text.apply(row), more.apply(row)));
          cell.getStyleClass().add("opening-cell");
          cell.addEventHandler(
              MouseEvent.MOUSE_CLICKED,
              event -> {
                OutboxRow row = cell.getItem();
                if (event.getButton() == MouseButton.PRIMARY && row != null) {
                  open.accept(row);
                }
              });
          return cell;
        });
  }

  private static void show(
      TableColumn<OutboxRow, OutboxRow> column,
      String styleClass,
      Function<OutboxRow, String> text,
      Function<OutboxRow, String> more) {
    set(
        column,
        () -> new Cell(styleClass, (cell, row) -> cell.say(text.apply(row), more.apply(row))));
  }

  private static void set(
      TableColumn<OutboxRow, OutboxRow> column, Supplier<Cell> cell) {
    // The newest stand first: who looks for one searches.
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(shown -> cell.get());
  }

  private static final class Cell extends TableCell<OutboxRow, OutboxRow> {
    private final BiConsumer<Cell, OutboxRow> show;
    private final Badge badge = new Badge();
    private final Tooltip tooltip = new Tooltip();

    Cell(String styleClass, BiConsumer<Cell, OutboxRow> show) {
      this.show = show;
      getStyleClass().add(styleClass);
    }

    void say(String text, String more) {
      setText(text);
      tooltip.setText(more);
      setTooltip(more.isEmpty() ? null : tooltip);
    }

    @Override
    protected void updateItem(@Nullable OutboxRow row, boolean empty) {
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
}
