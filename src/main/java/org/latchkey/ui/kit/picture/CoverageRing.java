package org.latchkey.ui.kit.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import org.latchkey.ui.kit.Tone;

/** A ring of segments with gaps, each of which opens something, and a number in its middle. */
public final class CoverageRing extends Region {
  private static final double SIDE = 104;
  private static final double STROKE = 14;
  private static final double GAP_DEGREES = 4;

  private final ObservableList<Segment> segments = FXCollections.observableArrayList();
  private final StringProperty value = new SimpleStringProperty(this, "value", "");
  private final Label caption = new Label();
  private final List<Arc> arcs = new ArrayList<>();
  private final VBox middle;

  /**
   * One part of the ring.
   *
   * @param tone its colour
   * @param amount its size relative to the others; a part of 0 is not drawn
   * @param description what it is, for tooltip and screen reader: "3 required, not enrolled"
   * @param onOpen runs when it is clicked or Enter is pressed on it
   */
  public record Segment(Tone tone, double amount, String description, Runnable onOpen) {}

  /** An empty ring of 104 px. */
  public CoverageRing() {
    getStyleClass().add("coverage-ring");
    Label number = new Label();
    number.getStyleClass().add("value");
    number.textProperty().bind(value);
    caption.getStyleClass().add("unit");
    middle = new VBox(number, caption);
    middle.setAlignment(Pos.CENTER);
    middle.setMouseTransparent(true);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    segments.addListener((ListChangeListener<Segment>) change -> rebuild());
    rebuild();
  }

  /** The parts, clockwise from the top. */
  public ObservableList<Segment> getSegments() {
    return segments;
  }

  /** What stands in the middle, "58%". */
  public StringProperty valueProperty() {
    return value;
  }

  /** What stands below the number, "protected". */
  public String getCaption() {
    return caption.getText();
  }

  /** Writes something below the number. */
  public void setCaption(String words) {
    caption.setText(words);
  }

  @Override
  protected double computePrefWidth(double height) {
    return SIDE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return SIDE;
  }

  @Override
  protected void layoutChildren() {
    double radius = (Math.min(getWidth(), getHeight()) - STROKE) / 2;
    for (Arc arc : arcs) {
      arc.setCenterX(getWidth() / 2);
      arc.setCenterY(getHeight() / 2);
      arc.setRadiusX(radius);
      arc.setRadiusY(radius);
    }
    middle.autosize();
    middle.relocate(
        snapPositionX((getWidth() - middle.getWidth()) / 2),
        snapPositionY((getHeight() - middle.getHeight()) / 2));
  }

  private void rebuild() {
    arcs.clear();
    List<Segment> drawn = segments.stream().filter(part -> part.amount() > 0).toList();
    double total = drawn.stream().mapToDouble(Segment::amount).sum();
    double gap = drawn.size() > 1 ? GAP_DEGREES : 0;
    double start = 90;
    for (Segment part : drawn) {
      double sweep = 360 * part.amount() / total;
      arcs.add(arc(part, start - gap / 2, Math.max(sweep - gap, 1)));
      start -= sweep;
    }
    if (drawn.isEmpty()) {
      Arc track = new Arc(0, 0, 0, 0, 0, 360);
      track.getStyleClass().addAll("segment", Tone.NEUTRAL.styleClass());
      arcs.add(track);
    }
    getChildren().setAll(arcs);
    getChildren().add(middle);
    requestLayout();
  }

  private static Arc arc(Segment part, double start, double sweep) {
    Arc arc = new Arc(0, 0, 0, 0, start, -sweep);
    arc.setType(ArcType.OPEN);
    arc.getStyleClass().addAll("segment", "opens", part.tone().styleClass());
    arc.setFocusTraversable(true);
    arc.setAccessibleRole(AccessibleRole.BUTTON);
    arc.setAccessibleText(part.description());
    Tooltip.install(arc, new Tooltip(part.description()));
    arc.setOnMouseClicked(event -> part.onOpen().run());
    arc.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            part.onOpen().run();
            event.consume();
          }
        });
    return arc;
  }
}
