package org.latchkey.ui.activity;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.audit.AuditEvent;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.picture.Icons;
import org.latchkey.ui.words.ActivityWords;

/** Makes the columns of the table show events. */
final class ActivityColumns {
  private final EventWords words;
  private final InstantSource clock;
  private final IntConsumer shown;

  /**
   * Columns of one table.
   *
   * @param shown told which row comes into sight
   */
  ActivityColumns(EventWords words, InstantSource clock, IntConsumer shown) {
    this.words = words;
    this.clock = clock;
    this.shown = shown;
  }

  void who(TableColumn<AuditEvent, AuditEvent> column) {
    set(
        column,
        () ->
            new Cell(
                "strong",
                (cell, event) -> {
                  cell.say(words.line(event).who(), event.actorName());
                  shown.accept(cell.getIndex());
                }));
  }

  void what(TableColumn<AuditEvent, AuditEvent> column) {
    set(
        column,
        () ->
            new Cell(
                "what-cell",
                (cell, event) -> {
                  ActivityWords.Line line = words.line(event);
                  cell.icon.setIconCode(line.icon());
                  cell.setGraphic(cell.icon);
                  cell.say(line.what(), line.what());
                }));
  }

  void result(TableColumn<AuditEvent, AuditEvent> column) {
    set(
        column,
        () ->
            new Cell(
                "badge-cell",
                (cell, event) -> {
                  EventWords.Standing now = words.standing(event);
                  cell.badge.show(now.tone(), now.text(), now.icon());
                  cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                  cell.setGraphic(cell.badge);
                  cell.setText(now.text());
                }));
  }

  void workstation(TableColumn<AuditEvent, AuditEvent> column) {
    set(
        column,
        () ->
            new Cell(
                "muted", (cell, event) -> cell.say(words.workstation(event), event.workstation())));
  }

  void when(TableColumn<AuditEvent, AuditEvent> column) {
    column.getStyleClass().add("numeric");
    set(
        column,
        () ->
            new Cell(
                "numeric",
                (cell, event) ->
                    cell.say(words.ago(event, clock.instant()), words.exactly(event))));
  }

  private static void set(
      TableColumn<AuditEvent, AuditEvent> column, Supplier<Cell> cell) {
    // They stand in the order in which they happened, and only some of them have been read.
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(made -> cell.get());
  }

  private static final class Cell extends TableCell<AuditEvent, AuditEvent> {
    private final BiConsumer<Cell, AuditEvent> show;
    private final Badge badge = new Badge();
    private final FontIcon icon = Icons.small(Feather.CIRCLE);
    private final Tooltip tooltip = new Tooltip();

    Cell(String styleClass, BiConsumer<Cell, AuditEvent> show) {
      this.show = show;
      getStyleClass().add(styleClass);
    }

    void say(String text, String more) {
      setText(text);
      tooltip.setText(more);
      setTooltip(more.isEmpty() ? null : tooltip);
    }

    @Override
    protected void updateItem(@Nullable AuditEvent event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
      } else {
        show.accept(this, event);
      }
    }
  }
}
