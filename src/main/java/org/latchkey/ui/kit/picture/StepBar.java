package org.latchkey.ui.kit.picture;

import java.util.List;
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
  private List<String> steps = List.of();
  private int current;

  /** A bar without steps yet. */
  public StepBar() {
    getStyleClass().add("step-bar");
    setAlignment(Pos.CENTER_LEFT);
  }

  /** Names the steps anew. */
  public void setSteps(List<String> names) {
    steps = List.copyOf(names);
    rebuild();
  }

  /** Moves to a step, counted from 0. */
  public void setCurrent(int step) {
    current = step;
    rebuild();
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
    String state = index < current ? "done" : index == current ? "now" : "later";
    Label number = new Label(index < current ? null : String.valueOf(index + 1));
    number.getStyleClass().add("number");
    number.setAlignment(Pos.CENTER);
    if (index < current) {
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
