package org.latchkey.ui.kit.entry;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.jspecify.annotations.Nullable;

/**
 * A button that its graphic fills: a tile, a line of a legend. One element for mouse, keyboard and
 * screen reader, so give it an {@code accessibleText}.
 */
public final class ContentButton extends Button {

  /** A button without content yet. */
  public ContentButton() {
    getStyleClass().add("content-button");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    graphicProperty().subscribe(ContentButton::letClicksThrough);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    Node content = getGraphic();
    return across() + (content == null ? 0 : content.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    Node content = getGraphic();
    return across() + (content == null ? 0 : content.prefWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Node content = getGraphic();
    double inside = width < 0 ? -1 : width - across();
    return snappedTopInset()
        + snappedBottomInset()
        + (content == null ? 0 : content.prefHeight(inside));
  }

  @Override
  protected void layoutChildren() {
    Node content = getGraphic();
    if (content != null) {
      Insets insets = getInsets();
      content.resizeRelocate(
          insets.getLeft(),
          insets.getTop(),
          getWidth() - across(),
          getHeight() - insets.getTop() - insets.getBottom());
    }
  }

  private double across() {
    return snappedLeftInset() + snappedRightInset();
  }

  private static void letClicksThrough(@Nullable Node content) {
    if (content != null) {
      content.setMouseTransparent(true);
    }
  }
}
