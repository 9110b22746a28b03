package org.latchkey.ui.kit.window;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window stands, in px of the desktop, and whether it fills the screen. */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  private static final double LEAST_WIDTH = 480;
  private static final double LEAST_HEIGHT = 360;

  /** How much of the title bar must be on a screen, so that the window can be dragged back. */
  private static final double GRIP = 80;

  /** This place on one of the screens, moved and shrunk into the first one if it lies outside. */
  WindowPlace within(List<Rectangle2D> screens) {
    boolean reachable = screens.stream().anyMatch(this::reachableOn);
    Rectangle2D home = screens.getFirst();
    double wide = Math.clamp(width, LEAST_WIDTH, Math.max(LEAST_WIDTH, widest(screens)));
    double high = Math.clamp(height, LEAST_HEIGHT, Math.max(LEAST_HEIGHT, highest(screens)));
    if (reachable) {
      return new WindowPlace(x, y, wide, high, maximized);
    }
    double left = home.getMinX() + Math.max(0, (home.getWidth() - wide) / 2);
    double top = home.getMinY() + Math.max(0, (home.getHeight() - high) / 2);
    return new WindowPlace(left, top, wide, high, maximized);
  }

  private boolean reachableOn(Rectangle2D screen) {
    double seen = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    return seen >= GRIP && y >= screen.getMinY() && y <= screen.getMaxY() - GRIP;
  }

  private static double widest(List<Rectangle2D> screens) {
    return screens.stream().mapToDouble(Rectangle2D::getWidth).max().orElse(LEAST_WIDTH);
  }

  private static double highest(List<Rectangle2D> screens) {
    return screens.stream().mapToDouble(Rectangle2D::getHeight).max().orElse(LEAST_HEIGHT);
  }
}
