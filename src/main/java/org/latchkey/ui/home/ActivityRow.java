package org.latchkey.ui.home;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.picture.Icons;

/** One event: an icon, who did what, and when. Shows another event without being made anew. */
final class ActivityRow extends HBox {
  private final FontIcon icon = Icons.small(Feather.CIRCLE);
  private final Text who = new Text();
  private final Text what = new Text();
  private final Label when = new Label();
  private final Tooltip exactly = new Tooltip();

  ActivityRow() {
    getStyleClass().add("activity-row");
    setAccessibleRole(AccessibleRole.TEXT);
    who.getStyleClass().add("strong");
    when.getStyleClass().add("caption");
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.setTooltip(exactly);
    TextFlow line = new TextFlow(who, what);
    line.setMinWidth(0);
    line.setMaxHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(line, Priority.ALWAYS);
    for (Node part : new Node[] {icon, who, what, line, when}) {
      part.setAccessibleRole(AccessibleRole.NODE);
    }
    getChildren().addAll(icon, line, when);
  }

  void show(HomeContent.Event event) {
    icon.setIconCode(event.icon());
    who.setText(event.who() + " ");
    what.setText(event.what());
    when.setText(event.when());
    exactly.setText(event.exactly());
    setAccessibleText(event.spoken());
  }
}
