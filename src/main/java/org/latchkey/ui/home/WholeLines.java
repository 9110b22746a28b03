package org.latchkey.ui.home;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lines below one another, as many as fit; a line that would be cut off is not shown, nor what follows. */
final class WholeLines extends Pane {
  private static final int FEWEST = 3;

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    ObservableList<Node> lines = getChildren();
    return height(lines.subList(0, Math.min(FEWEST, lines.size())), width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(getChildren(), width);
  }

  private double height(List<Node> lines, double width) {
    return lines.stream().mapToDouble(line -> height(line, width)).sum();
  }

  private double height(Node line, double width) {
    return snapSizeY(line.prefHeight(width));
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    boolean fits = true;
    for (Node line : getChildren()) {
      double height = height(line, getWidth());
      // Half a pixel for what rounding takes.
      fits = fits && y + height <= getHeight() + 0.5;
      line.setVisible(fits);
      line.resizeRelocate(0, y, getWidth(), height);
      y += height;
    }
  }
}
