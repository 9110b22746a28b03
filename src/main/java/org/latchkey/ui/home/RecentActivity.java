package org.latchkey.ui.home;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.picture.Icons;

/** The card of the newest events. Scrolls inside when it has less room than events. */
public final class RecentActivity extends VBox {
  private final VBox rows = new VBox();
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
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.visibleProperty().bind(nothing.visibleProperty().not());
    // A stop of the Tab key only where the arrow keys have something to scroll.
    scroll
        .focusTraversableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> rows.getHeight() > scroll.getViewportBounds().getHeight() + 1,
                rows.heightProperty(),
                scroll.viewportBoundsProperty()));
    scroll.setAccessibleText(title.getText());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    showAll.getStyleClass().add("link");
    showAll.setMinWidth(USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    head.getChildren().addAll(title, showAll);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, nothing, scroll);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** A scroll pane would ask for the height of lines that are not broken, whatever its width is. */
  @Override
  protected double computePrefHeight(double width) {
    if (width < 0 || nothing.isVisible()) {
      return super.computePrefHeight(width);
    }
    Insets around = getInsets();
    double inside = width - around.getLeft() - around.getRight();
    return snapSizeY(
        around.getTop()
            + head.prefHeight(inside)
            + getSpacing()
            + rows.prefHeight(inside)
            + around.getBottom());
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
