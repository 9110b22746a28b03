package org.latchkey.ui.kit.picture;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A ring that empties clockwise as time runs out, with the seconds left in its middle. */
public final class CountdownRing extends Region {
  private static final double SIDE = 56;
  private static final double STROKE = 4;

  private final DoubleProperty remaining = new SimpleDoubleProperty(this, "remaining", 1);
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Circle track = new Circle();
  private final Arc left = new Arc();
  private final Label seconds = new Label();

  /** A full ring of 56 px without text. */
  public CountdownRing() {
    getStyleClass().add("countdown-ring");
    track.getStyleClass().add("track");
    left.getStyleClass().add("left");
    left.setType(ArcType.OPEN);
    seconds.getStyleClass().add("seconds");
    seconds.textProperty().bind(text);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(track, left, seconds);
    remaining.subscribe(this::drawArc);
  }

  /** The part of the time that is left, 1 (all) to 0 (none). */
  public DoubleProperty remainingProperty() {
    return remaining;
  }

  /** What stands in the middle, usually the seconds left. */
  public StringProperty textProperty() {
    return text;
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
    double centerX = getWidth() / 2;
    double centerY = getHeight() / 2;
    double radius = (Math.min(getWidth(), getHeight()) - STROKE) / 2;
    track.setCenterX(centerX);
    track.setCenterY(centerY);
    track.setRadius(radius);
    left.setCenterX(centerX);
    left.setCenterY(centerY);
    left.setRadiusX(radius);
    left.setRadiusY(radius);
    seconds.autosize();
    seconds.relocate(
        snapPositionX(centerX - seconds.getWidth() / 2),
        snapPositionY(centerY - seconds.getHeight() / 2));
    drawArc();
  }

  private void drawArc() {
    double part = Math.clamp(remaining.get(), 0.0, 1.0);
    left.setVisible(part > 0);
    // What has passed is taken off from the top, clockwise, like the hand of a clock.
    left.setStartAngle(90);
    left.setLength(360 * part);
  }
}
