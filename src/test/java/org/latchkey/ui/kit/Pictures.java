package org.latchkey.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of scenes to {@code target/screens}, so that anybody can look. */
public final class Pictures {
  private static final Path FOLDER = Path.of("target", "screens");

  private Pictures() {}

  /** Writes one picture; to be called on the JavaFX thread. */
  public static void write(Scene scene, String name) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    BufferedImage picture = picture(scene);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scene as a picture; to be called on the JavaFX thread. */
  public static BufferedImage picture(Scene scene) {
    WritableImage snapshot = scene.snapshot(null);
    int width = (int) snapshot.getWidth();
    int height = (int) snapshot.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = snapshot.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return picture;
  }
}
