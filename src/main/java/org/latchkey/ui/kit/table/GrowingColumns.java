package org.latchkey.ui.kit.table;

import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Lets the columns of a table grow with its text. A style sheet reaches the rows but not the columns, so
 * they grow as the rows do; where they do not fit into the table any more, it scrolls.
 */
public final class GrowingColumns {
  private static final double USUAL_ROW = 41;

  private final TableView<?> table;
  private final List<Widths> usual;

  private record Widths(TableColumn<?, ?> column, double min, double preferred, double max) {
    void times(double factor) {
      column.setMaxWidth(max * factor);
      column.setMinWidth(min * factor);
      column.setPrefWidth(preferred * factor);
    }
  }

  private GrowingColumns(TableView<?> table) {
    this.table = table;
    usual =
        table.getColumns().stream()
            .map(
                column ->
                    new Widths(
                        column, column.getMinWidth(), column.getPrefWidth(), column.getMaxWidth()))
            .toList();
  }

  /** Lets those grow that the table has now. */
  public static void in(TableView<?> table) {
    GrowingColumns columns = new GrowingColumns(table);
    table.fixedCellSizeProperty().subscribe((before, now) -> columns.grow());
    table.widthProperty().subscribe((before, now) -> columns.fit());
  }

  /** How much larger than usual the rows of a table are. */
  public static double factor(ObservableDoubleValue fixedCellSize) {
    return Math.max(1, fixedCellSize.get() / USUAL_ROW);
  }

  private void grow() {
    double factor = factor(table.fixedCellSizeProperty());
    usual.forEach(widths -> widths.times(factor));
    fit();
  }

  private void fit() {
    double needed =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    table.setColumnResizePolicy(
        needed > table.getWidth()
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }
}
