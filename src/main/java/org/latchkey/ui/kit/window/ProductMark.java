package org.latchkey.ui.kit.window;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The product's mark: a white key on a rounded blue square. */
public final class ProductMark extends Region {
  /** The side of the square in which the shapes below are drawn. */
  private static final double DRAWN = 26;

  private final DoubleProperty size = new SimpleDoubleProperty(this, "size", DRAWN);
  private final SVGPath plate =
      path("M6 0H20A6 6 0 0 1 26 6V20A6 6 0 0 1 20 26H6A6 6 0 0 1 0 20V6A6 6 0 0 1 6 0Z");
  private final SVGPath key =
      path(
          "M11 8A5 5 0 0 1 15.6 11.6H20.6V18H16V15.4H15.3A5 5 0 1 1 11 8Z"
              + "M11 10.1A2.9 2.9 0 1 0 11 15.9A2.9 2.9 0 1 0 11 10.1Z"
              + "M11 11.7A1.3 1.3 0 1 1 11 14.3A1.3 1.3 0 1 1 11 11.7Z"
              + "M17.6 14.3V16.4H19V14.3Z");

  /** A mark of 26 px. */
  public ProductMark() {
    getStyleClass().add("product-mark");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Latchkey");
    plate.getStyleClass().add("plate");
    key.getStyleClass().add("key");
    key.setFillRule(FillRule.EVEN_ODD);
    getChildren().addAll(plate, key);
    size.subscribe(side -> scale(side.doubleValue() / DRAWN));
  }

  /** The side of the square in px. */
  public DoubleProperty sizeProperty() {
    return size;
  }

  /** The side of the square in px. */
  public double getSize() {
    return size.get();
  }

  /** Draws the mark with another side, in px. */
  public void setSize(double size) {
    this.size.set(size);
  }

  private void scale(double factor) {
    for (SVGPath shape : new SVGPath[] {plate, key}) {
      shape.getTransforms().setAll(new Scale(factor, factor, 0, 0));
    }
    setMinSize(getSize(), getSize());
    setPrefSize(getSize(), getSize());
    setMaxSize(getSize(), getSize());
  }

  private static SVGPath path(String content) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    return path;
  }
}
