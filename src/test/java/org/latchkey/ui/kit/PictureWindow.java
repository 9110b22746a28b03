package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.latchkey.ui.kit.textsize.TextSize;
import org.latchkey.ui.kit.window.Theme;
import org.latchkey.ui.kit.window.ThemeChoice;
import org.latchkey.ui.kit.window.WindowLayers;
import org.latchkey.ui.shell.Entry;
import org.latchkey.ui.shell.ShellActions;
import org.latchkey.ui.shell.ShellController;
import org.latchkey.ui.shell.ShellModel;
import org.latchkey.ui.shell.ShellViewModel;
import org.testfx.util.WaitForAsyncUtils;

/** A window in which tests look at screens: in both themes, in several sizes, inside the shell. */
public final class PictureWindow {
  private static final int DESK_WIDTH = 1440;
  private static final int DESK_HEIGHT = 900;

  private final Strings strings = new Strings(Locale.UK);
  private final WindowLayers layers = new WindowLayers(strings);
  private final Theme theme = new Theme();
  private final StackPane desk = new StackPane(layers);
  private final Scene scene = new Scene(desk, DESK_WIDTH, DESK_HEIGHT);

  /** Shows an empty light window; to be called on the JavaFX thread. */
  public PictureWindow(Stage stage) {
    theme.choiceProperty().set(ThemeChoice.LIGHT);
    theme.install(scene);
    Frames.still(scene);
    StackPane.setAlignment(layers, Pos.TOP_LEFT);
    stage.setScene(scene);
    stage.show();
  }

  public Scene scene() {
    return scene;
  }

  /** The words that the window's own parts use. */
  public Strings strings() {
    return strings;
  }

  public WindowLayers layers() {
    return layers;
  }

  public Theme theme() {
    return theme;
  }

  /** Shows a screen inside the shell, as the given person sees it. */
  public void showInShell(Route route, Parent screen, Set<Entry> entries, String name, String role)
      throws Exception {
    on(
        () -> {
          ShellViewModel shell =
              new ShellViewModel(strings, new ShellActions(to -> {}, () -> {}, () -> {}, () -> {}));
          shell
              .modelProperty()
              .set(new ShellModel(entries, name, role, "Harbor & Finch Ltd"));
          if (entries.contains(Entry.ADMINISTRATORS)) {
            shell.administratorCountProperty().set(24);
            shell.waitingMailProperty().set(5);
          }
          shell.routeProperty().set(route);
          ViewLoader loader = new ViewLoader(strings);
          loader.register(ShellController.class, () -> new ShellController(shell));
          View<ShellController> view = loader.load(ShellController.class);
          view.controller().setContent(screen);
          layers.setContent(view.root());
          return null;
        });
    settle();
  }

  /** Shows something that fills the window. */
  public void show(Node content) throws Exception {
    on(() -> layers.setContent(content));
    settle();
  }

  /**
   * Gives the screen another size, up to 1440 × 900. The window stays as it is: the headless platform
   * fails at times when a window changes its size while it is drawn.
   */
  public void resize(int width, int height) throws Exception {
    on(
        () -> {
          layers.setMinSize(width, height);
          layers.setMaxSize(width, height);
        });
    settle();
  }

  /** Writes a picture in each theme and size; fails where words are cut. */
  public void pictures(String name, List<int[]> sizes) throws Exception {
    for (int[] size : sizes) {
      resize(size[0], size[1]);
      for (ThemeChoice choice : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
        on(() -> theme.choiceProperty().set(choice));
        settle();
        String file =
            name + "-" + choice.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "x" + size[1];
        on(() -> Pictures.write(layers, size[0], size[1], file));
        assertEquals(List.of(), on(() -> CutWords.in(layers)), file);
      }
    }
  }

  /** Writes pictures with larger text, in a window that people who need it have; nothing may be cut. */
  public void picturesOfLargeText(String name) throws Exception {
    try {
      assertAll(
          Stream.of(TextSize.PERCENT_150, TextSize.PERCENT_200)
              .map(
                  size ->
                      () -> {
                        on(() -> theme.textSizeProperty().set(size));
                        pictures(
                            name + "-text-" + size.percent(), List.of(new int[] {1440, 900}));
                      }));
    } finally {
      on(() -> theme.textSizeProperty().set(TextSize.PERCENT_100));
    }
  }

  /** The sizes in which every screen is looked at. */
  public static List<int[]> usualSizes() {
    return List.of(new int[] {1280, 800}, new int[] {960, 640});
  }

  /** Runs something on the JavaFX thread and waits for it. */
  public static void on(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
  }

  /** Asks something on the JavaFX thread and waits for the answer. */
  public static <T> T on(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }

  /** Waits until everything is drawn. */
  public static void settle() {
    Frames.settle();
  }
}
