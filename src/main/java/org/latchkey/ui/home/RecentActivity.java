package org.latchkey.ui.home;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.picture.Icons;

/** The card of the newest events: as many whole lines as it has room for. */
public final class RecentActivity extends VBox {
  private final WholeLines rows = new WholeLines();
  private final HBox head = new HBox();
  private final Button showAll;
  private final Label title;
  private final Label nothing;

  /** A card without events. */
  public RecentActivity() {
    Strings strings = new Strings();
    getStyleClass().addAll("card", "recent-activity");
    showAll = new Button(strings.get("home.activity.all"));
    title = new Label(strings.get("home.activity"), Icons.small(Feather.LIST));
    title.getStyleClass().add("card-head");
    nothing = new Label(strings.get("home.activity.none"));
    nothing.getStyleClass().addAll("muted", "nothing");
    nothing.managedProperty().bind(nothing.visibleProperty());
    nothing.visibleProperty().bind(Bindings.isEmpty(rows.getChildren()));
    rows.getStyleClass().add("rows");
    rows.managedProperty().bind(rows.visibleProperty());
    rows.visibleProperty().bind(nothing.visibleProperty().not());
    VBox.setVgrow(rows, Priority.ALWAYS);
    showAll.getStyleClass().add("link");
    showAll.setMinWidth(USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    head.getChildren().addAll(title, showAll);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, nothing, rows);
  }

  /** Sets what leads to the rest of them. */
  void setOnShowAll(Runnable open) {
    showAll.setOnAction(event -> open.run());
  }

  /** Shows other events; rows that stay are kept, so that nothing flickers. */
  void show(List<HomeContent.Event> events) {
    if (rows.getChildren().size() > events.size()) {
      rows.getChildren().remove(events.size(), rows.getChildren().size());
    }
    List<ActivityRow> more = new ArrayList<>();
    for (int i = rows.getChildren().size(); i < events.size(); i++) {
      more.add(new ActivityRow());
    }
    rows.getChildren().addAll(more);
    for (int i = 0; i < events.size(); i++) {
      ((ActivityRow) rows.getChildren().get(i)).show(events.get(i));
    }
  }
}
