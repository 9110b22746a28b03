package org.latchkey.ui.kit.table;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.latchkey.ui.kit.Strings;

/**
 * A column of check boxes over an {@link IdSelection}. The box in the header stands for the rows
 * shown; Space ticks the focused row, Ctrl+A all shown, Shift-click a range. The table's own
 * selection stays single: it is only the keyboard's place.
 *
 * @param <T> a row
 * @param <K> the id of a row
 */
public final class CheckColumn<T, K> extends TableColumn<T, T> {
  private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
  private static final double WIDTH = 36;

  private final TableView<T> table;
  private final IdSelection<K> selection;
  private final Function<? super T, ? extends K> idOf;
  private final CheckBox all = new CheckBox();
  // A copy of the selection's revision: bindings are weak, so the selection keeps no rows alive.
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

  /**
   * A column for {@code table}, to be added as its first.
   *
   * @param idOf the id of a row
   * @param nameOf what a screen reader calls a row
   */
  public CheckColumn(
      TableView<T> table,
      IdSelection<K> selection,
      Function<? super T, ? extends K> idOf,
      Function<? super T, String> nameOf) {
    this.table = table;
    this.selection = selection;
    this.idOf = idOf;
    Strings strings = new Strings();
    revision.bind(selection.revisionProperty());
    getStyleClass().add("check-column");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setSortable(false);
    setReorderable(false);
    setResizable(false);
    setGraphic(all);
    all.setAccessibleText(strings.get("kit.table.select-all"));
    all.setTooltip(new Tooltip(strings.get("kit.table.select-all") + " (Ctrl+A)"));
    all.setOnAction(event -> tickAllShown(!allTicked()));
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(
        column ->
            new CheckCell<>(this, item -> strings.get("kit.table.select", nameOf.apply(item))));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // Consumers, not runnables: those hear of the first change only, as nobody reads the number.
    revision.subscribe(now -> drawHeader());
    watchItems();
  }

  /** Gives a row the pseudo-class {@code ticked} while its id is ticked; for row factories. */
  public void mark(TableRow<T> row) {
    Runnable draw =
        () -> {
          T item = row.getItem();
          row.pseudoClassStateChanged(TICKED, item != null && isTicked(item));
        };
    row.itemProperty().subscribe(draw);
    revision.subscribe(now -> draw.run());
  }

  private void watchItems() {
    InvalidationListener redraw = change -> drawHeader();
    table
        .itemsProperty()
        .subscribe(
            (before, now) -> {
              before.removeListener(redraw);
              now.addListener(redraw);
              drawHeader();
            });
    table.getItems().addListener(redraw);
  }

  boolean isTicked(T item) {
    return selection.contains(idOf.apply(item));
  }

  void tick(T item, boolean range) {
    if (range) {
      selection.selectRange(shownIds(), idOf.apply(item));
    } else {
      selection.toggle(idOf.apply(item));
    }
  }

  ReadOnlyLongWrapper revision() {
    return revision;
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      tickAllShown(true);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
      T focused = table.getFocusModel().getFocusedItem();
      if (focused != null) {
        tick(focused, event.isShiftDown());
        event.consume();
      }
    }
  }

  private void tickAllShown(boolean ticked) {
    selection.setAll(shownIds(), ticked);
    drawHeader();
  }

  private List<? extends K> shownIds() {
    return table.getItems().stream().<K>map(idOf).toList();
  }

  private boolean allTicked() {
    // Fewer ticks than rows settles it without looking at 100,000 rows.
    return selection.getCount() >= table.getItems().size()
        && table.getItems().stream().allMatch(this::isTicked);
  }

  private void drawHeader() {
    List<T> shown = table.getItems();
    boolean some = selection.getCount() > 0 && shown.stream().anyMatch(this::isTicked);
    boolean every = some && allTicked();
    all.setIndeterminate(some && !every);
    all.setSelected(every);
    all.setDisable(shown.isEmpty());
  }
}
