package org.latchkey.ui.kit;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
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
    save(picture(scene), name);
  }

  /** Writes a picture of a part of a scene; to be called on the JavaFX thread. */
  public static void write(Parent part, int width, int height, String name) {
    part.applyCss();
    part.layout();
    SnapshotParameters frame = new SnapshotParameters();
    frame.setViewport(new Rectangle2D(0, 0, width, height));
    save(picture(part.snapshot(frame, null)), name);
  }

  private static void save(BufferedImage picture, String name) {
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scene as a picture; to be called on the JavaFX thread. */
  public static BufferedImage picture(Scene scene) {
    return picture(scene.snapshot(null));
  }

  private static BufferedImage picture(WritableImage snapshot) {
    int width = (int) snapshot.getWidth();
    int height = (int) snapshot.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    snapshot
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return picture;
  }
}
