package org.latchkey.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.latchkey.StartOptions;
import org.latchkey.Wiring;
import org.latchkey.mail.smtp.MailTransport;
import org.latchkey.mail.smtp.SmtpTransport;
import org.latchkey.signin.reset.SetUpLink;
import org.latchkey.ui.kit.message.NoteBox;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A console in a window of its own, driven as a person would: by mouse, keyboard and eyes. */
final class ConsoleWindow {
  private static final int PATIENCE_SECONDS = 20;

  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final Wiring wiring;

  private ConsoleWindow(Stage stage, Wiring wiring) {
    this.stage = stage;
    this.wiring = wiring;
  }

  static ConsoleWindow open(Path dataFolder, InstantSource clock) {
    return open(new StartOptions(false, dataFolder, Optional.empty()), clock);
  }

  /** The program started by the link of a message. */
  static ConsoleWindow follow(Path dataFolder, String code, InstantSource clock) {
    return open(
        new StartOptions(false, dataFolder, Optional.of(new SetUpLink(code))), clock);
  }

  /** The program with another way to mail servers. */
  static ConsoleWindow open(
      Path dataFolder, InstantSource clock, Supplier<MailTransport> transports) {
    return open(new StartOptions(false, dataFolder, Optional.empty()), clock, transports);
  }

  static ConsoleWindow openSample(InstantSource clock) {
    return open(new StartOptions(true, Path.of("unused"), Optional.empty()), clock);
  }

  private static ConsoleWindow open(StartOptions options, InstantSource clock) {
    return open(options, clock, SmtpTransport::new);
  }

  private static ConsoleWindow open(
      StartOptions options, InstantSource clock, Supplier<MailTransport> transports) {
    return onFx(
        () -> {
          Stage stage = new Stage();
          Wiring wiring = new Wiring(stage, options, clock, transports);
          wiring.start();
          stage.setX(0);
          stage.setY(0);
          return new ConsoleWindow(stage, wiring);
        });
  }

  void close() {
    onFx(
        () -> {
          stage.close();
          wiring.close();
          return true;
        });
  }

  /** Waits until a node is there, visible and enabled. */
  Node see(String query) {
    watchFor("to see " + query, () -> onFx(() -> present(query) != null));
    return onFx(() -> Objects.requireNonNull(present(query)));
  }

  private @Nullable Node present(String query) {
    return robot.from(stage.getScene().getRoot()).lookup(query).queryAll().stream()
        .filter(ConsoleWindow::usable)
        .findFirst()
        .orElse(null);
  }

  private static boolean usable(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return !node.isDisabled() && node.getBoundsInLocal().getWidth() > 0;
  }

  boolean isThere(String query) {
    return onFx(() -> present(query) != null);
  }

  String textOf(String query) {
    Node node = see(query);
    return onFx(() -> ((Labeled) node).getText());
  }

  void waitForText(String query, String text) {
    waitFor(
        query + " to read " + text,
        () ->
            onFx(
                () -> present(query) instanceof Labeled labeled && text.equals(labeled.getText())));
  }

  /** Waits, and takes a photograph when it was in vain. */
  private void watchFor(String what, BooleanSupplier condition) {
    try {
      waitFor(what, condition);
    } catch (AssertionError e) {
      photograph(Path.of("target", "screens", "failed-journey.png"));
      throw e;
    }
  }

  /** Waits until some visible sentence starts so. */
  void hear(String start) {
    watchFor(
        "the sentence " + start,
        () ->
            onFx(
                () ->
                    robot.from(stage.getScene().getRoot())
                        .lookup((Node node) -> usable(node) && sentence(node).startsWith(start))
                        .tryQuery()
                        .isPresent()));
  }

  private static String sentence(Node node) {
    return switch (node) {
      case Label label -> Objects.requireNonNullElse(label.getText(), "");
      case NoteBox note -> Objects.requireNonNullElse(note.getAccessibleText(), "");
      default -> "";
    };
  }

  void waitForFocus(String query) {
    waitFor(
        query + " to take the focus",
        () -> onFx(() -> Optional.ofNullable(present(query)).filter(Node::isFocused).isPresent()));
  }

  /** Types to where the focus is. */
  void write(String text) {
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void click(String query) {
    Node node = see(query);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(node);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Clicks into a field and types. */
  void type(String query, String text) {
    click(query);
    Node field = see(query);
    waitFor(query + " to take the focus", () -> onFx(field::isFocusWithin));
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
    if (field instanceof TextInputControl input) {
      waitFor(query + " to hold what was typed", () -> onFx(() -> input.getText().equals(text)));
    }
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** What a camera in front of the screen would see of the window. */
  BufferedImage photograph() {
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(
        () -> {
          Bounds bounds =
              stage.getScene().getRoot().localToScreen(stage.getScene().getRoot().getBoundsInLocal());
          WritableImage image =
              new Robot()
                  .getScreenCapture(
                      null,
                      bounds.getMinX(),
                      bounds.getMinY(),
                      bounds.getWidth(),
                      bounds.getHeight());
          return toAwt(image);
        });
  }

  private void photograph(Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(photograph(), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage toAwt(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return copy;
  }

  static void waitFor(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, condition::getAsBoolean);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }

  static <T> T onFx(Callable<T> work) {
    try {
      return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
