package org.latchkey.ui.kit.picture;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.Strings;

/** The steps of a wizard: done ones ticked, the present one filled, later ones muted. */
public final class StepBar extends HBox {
  private final Strings strings = new Strings();
  private final ObservableList<String> steps = FXCollections.observableArrayList();
  private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);

  /** A bar without steps yet. */
  public StepBar() {
    getStyleClass().add("step-bar");
    setAlignment(Pos.CENTER_LEFT);
    steps.addListener((ListChangeListener<String>) change -> rebuild());
    current.subscribe(this::rebuild);
  }

  /** The names of the steps. */
  public ObservableList<String> getSteps() {
    return steps;
  }

  /** Names the steps anew. */
  public void setSteps(List<String> names) {
    steps.setAll(names);
  }

  /** The present step, counted from 0. */
  public IntegerProperty currentProperty() {
    return current;
  }

  /** The present step, counted from 0. */
  public int getCurrent() {
    return current.get();
  }

  /** Moves to a step, counted from 0. */
  public void setCurrent(int step) {
    current.set(step);
  }

  private void rebuild() {
    getChildren().clear();
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0) {
        getChildren().add(line());
      }
      getChildren().add(step(i));
    }
  }

  private Node step(int index) {
    String state = index < getCurrent() ? "done" : index == getCurrent() ? "now" : "later";
    Label number = new Label(index < getCurrent() ? null : String.valueOf(index + 1));
    number.getStyleClass().add("number");
    number.setAlignment(Pos.CENTER);
    if (index < getCurrent()) {
      number.setGraphic(Icons.small(Feather.CHECK));
    }
    Label name = new Label(steps.get(index), number);
    name.getStyleClass().addAll("step", state);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setAccessibleText(
        strings.get("kit.steps." + state, steps.get(index), index + 1, steps.size()));
    return name;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
