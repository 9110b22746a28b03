package org.latchkey.ui.administrators.table;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.latchkey.ui.kit.WhileShown;

/** How far down the rows of a table are, from 0 (the first is shown) to 1 (the last is). */
final class Scrolled {
  private final TableView<?> table;
  private double wanted;
  private boolean laidOut;

  Scrolled(TableView<?> table) {
    this.table = table;
    WhileShown.of(table, this::shown, () -> {});
  }

  double now() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows ? rows.getPosition() : 0;
  }

  /** Scrolls there once, as soon as the table is on the window with rows in it. */
  void goTo(double position) {
    wanted = position;
    rowsCame();
  }

  /** The rows have come, or have become others. */
  void rowsCame() {
    if (wanted > 0 && laidOut && !table.getItems().isEmpty()) {
      table.layout();
      if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
        rows.setPosition(wanted);
      }
      wanted = 0;
    }
  }

  private void shown() {
    laidOut = true;
    rowsCame();
  }
}
