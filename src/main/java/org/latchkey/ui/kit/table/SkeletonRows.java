package org.latchkey.ui.kit.table;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Strings;

/** Grey bars in place of the rows of a table that is still loading. */
public final class SkeletonRows extends VBox {
  /** Widths in px, uneven as names are. */
  private static final double[] WIDTHS = {120, 96, 144, 108, 84, 132};

  /** Eight rows. */
  public SkeletonRows() {
    this(8);
  }

  /** Some rows. */
  public SkeletonRows(int rows) {
    getStyleClass().add("skeleton");
    setAlignment(Pos.TOP_LEFT);
    setAccessibleText(new Strings().get("kit.loading"));
    for (int i = 0; i < rows; i++) {
      double name = WIDTHS[i % WIDTHS.length];
      double mail = WIDTHS[(i + 2) % WIDTHS.length] + 60;
      HBox row = new HBox(bar(16), bar(name), bar(mail));
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      row.getChildren().addAll(between, bar(72), bar(72));
      row.getStyleClass().add("row");
      row.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(row);
    }
  }

  private static Region bar(double width) {
    Region bar = new Region();
    bar.getStyleClass().add("bar");
    bar.setMinWidth(16);
    bar.setPrefWidth(width);
    return bar;
  }
}
