package org.latchkey.ui.administrators.table;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.administrators.people.PeopleList;
import org.latchkey.ui.administrators.people.PeopleOrder;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.table.CheckColumn;
import org.latchkey.ui.kit.table.EmptyState;

/** Makes a table show a list of people: order, ticks, and the key that opens somebody. */
public final class PeopleTable {
  private final TableView<PersonRow> table;
  private final PeopleList list;
  private final Consumer<PersonRow> open;
  private final Scrolled scrolled;
  private @Nullable CheckColumn<PersonRow, UUID> boxes;
  private @Nullable UUID place;

  /**
   * Takes charge of a table.
   *
   * @param nobody what it shows when there is nobody in the list
   * @param open gets the row on which Enter is pressed
   */
  public PeopleTable(
      TableView<PersonRow> table,
      PeopleList list,
      Strings strings,
      EmptyState nobody,
      Consumer<PersonRow> open) {
    this.table = table;
    this.list = list;
    this.open = open;
    scrolled = new Scrolled(table);
    table.setSortPolicy(sorted -> order());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.setRowFactory(shown -> row());
    list.shownProperty().subscribe(this::show);
    list.givenBackProperty().subscribe(this::giveBack);
    list.stateProperty().subscribe(new PeoplePlaceholder(table, list, strings, nobody)::show);
  }

  /** Opens somebody, noting where in the table that was. */
  public void open(PersonRow row) {
    list.scrolledProperty().set(scrolled.now());
    open.accept(row);
  }

  /** Unticks everything and stays in the rows. */
  public void clearTicks() {
    list.selection().clear();
    table.requestFocus();
  }

  /** Boxes to tick while {@code may}; without it nothing is ticked. */
  public void boxesWhile(ObservableBooleanValue may) {
    may.subscribe(this::showBoxes);
  }

  /** Goes to the rows, to the first where the keyboard has not been in them. */
  void enter() {
    table.requestFocus();
    if (table.getFocusModel().getFocusedItem() == null) {
      table.getSelectionModel().selectFirst();
    }
  }

  /** Takes the order from the headers; the rows come in that order from the list. */
  private boolean order() {
    PeopleOrder wanted =
        table.getSortOrder().stream()
            .findFirst()
            .map(
                column ->
                    new PeopleOrder(
                        (PeopleOrder.Key) column.getUserData(),
                        column.getSortType() == TableColumn.SortType.ASCENDING))
            .orElse(PeopleOrder.BY_NAME);
    list.orderProperty().set(wanted);
    return true;
  }

  private void giveBack(@Nullable PeopleView view) {
    if (view == null) {
      return;
    }
    place = view.place();
    for (TableColumn<PersonRow, ?> column : table.getColumns()) {
      if (view.order().key().equals(column.getUserData())) {
        column.setSortType(
            view.order().ascending()
                ? TableColumn.SortType.ASCENDING
                : TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(column));
      }
    }
    scrolled.goTo(view.scrolled());
  }

  private void show(List<PersonRow> rows) {
    PersonRow before = table.getFocusModel().getFocusedItem();
    place = before == null ? place : before.id();
    table.getItems().setAll(rows);
    goToPlace(rows);
    scrolled.rowsCame();
  }

  private void goToPlace(List<PersonRow> rows) {
    for (int index = 0; place != null && index < rows.size(); index++) {
      if (rows.get(index).id().equals(place)) {
        table.getSelectionModel().clearAndSelect(index);
        return;
      }
    }
  }

  private void showBoxes(boolean shown) {
    if (shown && boxes == null) {
      boxes = new CheckColumn<>(table, list.selection(), PersonRow::id, row -> row.person().name());
      table.setRowFactory(rows -> row());
    }
    if (boxes != null && shown != table.getColumns().contains(boxes)) {
      if (shown) {
        table.getColumns().addFirst(boxes);
      } else {
        table.getColumns().remove(boxes);
        list.selection().clear();
      }
    }
  }

  private TableRow<PersonRow> row() {
    TableRow<PersonRow> row = new TableRow<>();
    if (boxes != null) {
      boxes.mark(row);
    }
    // A menu is about the row under it, also where a finger asked for it and selected nothing.
    row.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (!row.isEmpty()) {
            table.getSelectionModel().clearAndSelect(row.getIndex());
          }
        });
    return row;
  }

  private void pressed(KeyEvent event) {
    PersonRow focused = table.getFocusModel().getFocusedItem();
    if (event.getCode() == KeyCode.ENTER && focused != null) {
      open(focused);
      event.consume();
    }
  }
}
