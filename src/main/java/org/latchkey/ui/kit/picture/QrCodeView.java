package org.latchkey.ui.kit.picture;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.latchkey.qr.QrCode;
import org.latchkey.ui.kit.Strings;

/**
 * Draws a QR code, black on a white card in every theme, with a quiet zone of four modules. It is
 * a square of at least 240 px that grows with its space; every module is a whole number of device
 * pixels wide, so that the code is crisp at every scale of the screen.
 */
public final class QrCodeView extends Region {
  private static final double SMALLEST = 240;
  private static final int QUIET_ZONE = 4;

  private final ObjectProperty<@Nullable QrCode> code = new SimpleObjectProperty<>(this, "code");
  private final Path modules = new Path();

  /** A white card without a code yet. */
  public QrCodeView() {
    getStyleClass().add("qr-code-view");
    modules.getStyleClass().add("modules");
    modules.setSmooth(false);
    modules.setManaged(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    // Never what the code says: that is a secret.
    setAccessibleText(new Strings().get("kit.qr.alternative"));
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(SMALLEST, SMALLEST);
    getChildren().add(modules);
    code.subscribe(this::forgetDrawing);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .subscribe(scale -> requestLayout());
  }

  /** The code to draw; null draws the empty card. */
  public ObjectProperty<@Nullable QrCode> codeProperty() {
    return code;
  }

  /** The code drawn, or null. */
  public @Nullable QrCode getCode() {
    return code.get();
  }

  /** Draws another code; null draws the empty card. */
  public void setCode(@Nullable QrCode code) {
    this.code.set(code);
  }

  /** At once, so that a code taken away is out of the scene graph before the next frame (S-37). */
  private void forgetDrawing() {
    modules.getElements().clear();
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(SMALLEST, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(SMALLEST, width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    modules.getElements().clear();
    QrCode drawn = code.get();
    if (drawn == null) {
      return;
    }
    double devicePixel = 1 / renderScale();
    double side = Math.min(getWidth(), getHeight());
    int across = drawn.size() + 2 * QUIET_ZONE;
    double module = Math.max(1, Math.floor(side / devicePixel / across)) * devicePixel;
    draw(drawn, module);
    modules.relocate(
        snapPositionX((getWidth() - module * drawn.size()) / 2),
        snapPositionY((getHeight() - module * drawn.size()) / 2));
  }

  private void draw(QrCode drawn, double module) {
    for (int y = 0; y < drawn.size(); y++) {
      for (int x = 0; x < drawn.size(); x++) {
        int start = x;
        while (x < drawn.size() && drawn.dark(x, y)) {
          x++;
        }
        if (x > start) {
          run(start * module, y * module, x * module, (y + 1) * module);
        }
      }
    }
  }

  private void run(double left, double top, double right, double bottom) {
    modules
        .getElements()
        .addAll(
            new MoveTo(left, top),
            new HLineTo(right),
            new VLineTo(bottom),
            new HLineTo(left),
            new ClosePath());
  }

  private double renderScale() {
    Scene scene = getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }
}
