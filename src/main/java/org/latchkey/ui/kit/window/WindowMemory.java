package org.latchkey.ui.kit.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.latchkey.ui.kit.textsize.TextSize;

/**
 * Remembers the window's place, the theme and small things such as column widths in a properties
 * file. A broken file is ignored; what cannot be written is forgotten.
 */
public final class WindowMemory {
  private static final Logger LOG = System.getLogger(WindowMemory.class.getName());

  private static final double MOST_OF_THE_SCREEN = 0.95;

  private final Path file;
  private final Properties remembered = new Properties();
  /** The place before the window was maximized, to which it shrinks again. */
  private WindowPlace place = new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false);

  /** Reads the file if there is one. */
  public WindowMemory(Path file) {
    this.file = file;
    try {
      remembered.load(new StringReader(Files.readString(file)));
      place = readPlace().orElse(place);
    } catch (NoSuchFileException e) {
      LOG.log(Level.DEBUG, "No window was remembered yet");
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The remembered window cannot be read and is ignored: " + file, e);
      remembered.clear();
    }
  }

  /** Puts the window where it was, 1280 × 800 the first time, and follows it until it closes. */
  public void install(Stage stage) {
    if (Double.isNaN(place.x())) {
      // With room for the frame, which a window manager may put outside of a full-sized window.
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(place.width(), screen.getWidth() * MOST_OF_THE_SCREEN));
      stage.setHeight(Math.min(place.height(), screen.getHeight() * MOST_OF_THE_SCREEN));
    } else {
      List<Rectangle2D> screens =
          Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
      WindowPlace here = place.within(screens);
      stage.setX(here.x());
      stage.setY(here.y());
      stage.setWidth(here.width());
      stage.setHeight(here.height());
      stage.setMaximized(here.maximized());
    }
    stage.xProperty().subscribe(() -> follow(stage));
    stage.yProperty().subscribe(() -> follow(stage));
    stage.widthProperty().subscribe(() -> follow(stage));
    stage.heightProperty().subscribe(() -> follow(stage));
    stage.maximizedProperty().subscribe(() -> follow(stage));
  }

  /** Gives the program the look it had, and follows it. */
  public void install(Theme look) {
    look.choiceProperty().set(theme());
    look.choiceProperty().subscribe(this::setTheme);
    look.textSizeProperty().set(textSize());
    look.textSizeProperty().subscribe(this::setTextSize);
  }

  /** The theme chosen last, the system's at first. */
  public ThemeChoice theme() {
    return get("theme")
        .flatMap(
            name ->
                List.of(ThemeChoice.values()).stream()
                    .filter(choice -> choice.name().equals(name))
                    .findFirst())
        .orElse(ThemeChoice.SYSTEM);
  }

  /** Remembers the theme. */
  public void setTheme(ThemeChoice theme) {
    put("theme", theme.name());
  }

  /** The text size chosen last, the usual one at first. */
  public TextSize textSize() {
    return get("text-size").flatMap(TextSize::of).orElse(TextSize.PERCENT_100);
  }

  /** Remembers the text size. */
  public void setTextSize(TextSize size) {
    put("text-size", Integer.toString(size.percent()));
  }

  /** Something small that was remembered under a key, such as a column's width. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(remembered.getProperty(key));
  }

  /** Remembers something small under a key. */
  public void put(String key, String value) {
    remembered.setProperty(key, value);
  }

  /** Writes the file; to be called when the window closes. */
  public void save() {
    if (!Double.isNaN(place.x())) {
      put("x", String.valueOf(place.x()));
      put("y", String.valueOf(place.y()));
    }
    put("width", String.valueOf(place.width()));
    put("height", String.valueOf(place.height()));
    put("maximized", String.valueOf(place.maximized()));
    try {
      StringWriter text = new StringWriter();
      remembered.store(text, null);
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(written, text.toString());
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The window's place cannot be written to " + file, e);
    }
  }

  WindowPlace place() {
    return place;
  }

  private void follow(Stage stage) {
    if (!stage.isShowing() || stage.isIconified()) {
      return;
    }
    place =
        stage.isMaximized()
            ? new WindowPlace(place.x(), place.y(), place.width(), place.height(), true)
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
  }

  private Optional<WindowPlace> readPlace() {
    if (!remembered.containsKey("width")) {
      return Optional.empty();
    }
    return Optional.of(
        new WindowPlace(
            number("x", Double.NaN),
            number("y", Double.NaN),
            number("width", 1280),
            number("height", 800),
            Boolean.parseBoolean(remembered.getProperty("maximized"))));
  }

  private double number(String key, double otherwise) {
    String value = remembered.getProperty(key);
    double number = value == null ? otherwise : Double.parseDouble(value);
    if (value != null && !Double.isFinite(number)) {
      throw new IllegalArgumentException(key + " is no number: " + value);
    }
    return number;
  }
}
