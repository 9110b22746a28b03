package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Actor;
import org.latchkey.administrator.Administrator;
import org.latchkey.ui.administrators.details.AdministratorDetailsController;
import org.latchkey.ui.administrators.details.AdministratorDetailsViewModel;
import org.latchkey.ui.administrators.form.NewAdministratorController;
import org.latchkey.ui.administrators.form.NewAdministratorViewModel;
import org.latchkey.ui.administrators.people.PeopleView;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.CutWords;
import org.latchkey.ui.kit.Frames;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.Pictures;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.View;
import org.latchkey.ui.kit.ViewLoader;
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

/** The frame with the screens about people in it, on the sample organization. */
final class ConsoleWindow {
  private final Strings strings = new Strings(Locale.UK);
  private final Navigator navigator = new Navigator();
  private final ShellViewModel shell =
      new ShellViewModel(strings, new ShellActions(navigator::go, () -> {}, () -> {}, () -> {}));
  private final ViewLoader loader = new ViewLoader(strings);
  private final SampleConsole console;
  private final Administrator viewer;
  private final Stage stage;
  private final Theme theme;
  private final WindowLayers layers;
  private final PeopleFixture people;
  private final View<ShellController> frame;
  private Background background = Background.direct();

  ConsoleWindow(SampleConsole console, String viewer, Stage stage) {
    this.console = console;
    this.viewer = console.person(viewer);
    this.stage = stage;
    theme = new Theme();
    layers = new WindowLayers(strings);
    loader.register(ShellController.class, () -> new ShellController(shell));
    people =
        new PeopleFixture(
            console,
            this::actor,
            navigator,
            strings,
            layers.dialogs(),
            layers.toasts(),
            Runnable::run,
            new WayBack());
    frame = loader.load(ShellController.class);
    shell
        .modelProperty()
        .set(
            new ShellModel(
                EnumSet.allOf(Entry.class),
                this.viewer.name(),
                this.viewer.role().label(),
                "Harbor & Finch Ltd"));
    shell.administratorCountProperty().set(console.services().counts().all());
    shell.routeProperty().bind(navigator.current());
    layers.setContent(frame.root());
    navigator.current().subscribe(route -> {
      if (route != null) {
        frame.controller().setContent(screen(route));
      }
    });
  }

  /** What runs slow work from the next screen on. */
  void runsOn(Background other) {
    background = other;
  }

  Node node(String id) {
    return layers.lookup("#" + id);
  }

  WindowLayers layers() {
    return layers;
  }

  /** Shows a route in a window of a size and a theme. */
  void open(Route route, ThemeChoice choice, int width, int height) throws Exception {
    on(
        () -> {
          theme.choiceProperty().set(choice);
          if (layers.getScene() == null) {
            Scene scene = new Scene(layers, width, height);
            theme.install(scene);
            Frames.still(scene);
            stage.setScene(scene);
            stage.show();
          }
          stage.setWidth(width);
          stage.setHeight(height);
          navigator.reset();
          navigator.go(route);
          return null;
        });
    settle();
  }

  /** Shows everything larger. */
  void textSize(TextSize size) throws Exception {
    on(() -> theme.textSizeProperty().set(size));
  }

  /** Ticks or unticks people in a table as the Space key does. */
  void tick(String table, String... firstNames) throws Exception {
    on(
        () -> {
          TableView<?> view = (TableView<?>) node(table);
          for (String firstName : firstNames) {
            for (int row = 0; row < view.getItems().size(); row++) {
              if (((PersonRow) view.getItems().get(row)).person().firstName().equals(firstName)) {
                view.getFocusModel().focus(row);
              }
            }
            // A key that is not let go of would do nothing after the next dialog.
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
              view.fireEvent(
                  new KeyEvent(type, " ", " ", KeyCode.SPACE, false, false, false, false));
            }
          }
        });
  }

  /** Writes a picture, which may cut nothing. */
  void picture(String name) throws Exception {
    String file = write(name, layers::getScene);
    assertEquals(List.of(), on(() -> CutWords.in(layers)), file);
  }

  /** Writes a picture with words too long for any window. */
  void pictureOfAnyLength(String name) throws Exception {
    write(name, layers::getScene);
  }

  /** Writes a picture of the open menu. */
  void popup(String name) throws Exception {
    Window popup =
        on(
            () ->
                Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .findFirst()
                    .orElseThrow());
    write(name, popup::getScene);
  }

  /** The scene is asked for on the JavaFX thread: on another one it may not be seen yet. */
  private String write(String name, Supplier<Scene> scene) throws Exception {
    settle();
    String file =
        "%s-%s-%dx%d"
            .formatted(
                name,
                theme.choiceProperty().get().name().toLowerCase(Locale.ROOT),
                (int) layers.getScene().getWidth(),
                (int) layers.getScene().getHeight());
    on(() -> Pictures.write(scene.get(), file));
    return file;
  }

  static <T> T on(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get();
  }

  static void on(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
  }

  static void settle() {
    Frames.settle();
  }

  private Node screen(Route route) {
    Optional<PeopleView> asLeft = people.wayBack().arrive(route);
    return switch (route) {
      case Route.Administrators table -> {
        AdministratorsViewModel viewModel = people.administrators(background);
        AdministratorsController controller =
            new AdministratorsController(viewModel, strings, time(), console.clock());
        yield screen(
            AdministratorsController.class, controller, () -> viewModel.open(table, asLeft));
      }
      case Route.AdminsWithoutMfa list -> {
        AdminsWithoutMfaViewModel viewModel = people.withoutMfa(background);
        AdminsWithoutMfaController controller =
            new AdminsWithoutMfaController(viewModel, strings, time(), console.clock());
        yield screen(AdminsWithoutMfaController.class, controller, () -> viewModel.open(asLeft));
      }
      case Route.NewAdministrator form -> {
        NewAdministratorViewModel viewModel = form();
        yield screen(
            NewAdministratorController.class,
            new NewAdministratorController(viewModel),
            viewModel::open);
      }
      case Route.AdministratorDetails details -> {
        AdministratorDetailsViewModel viewModel = details();
        AdministratorDetailsController controller =
            new AdministratorDetailsController(viewModel, strings, time(), console.clock());
        yield screen(
            AdministratorDetailsController.class, controller, () -> viewModel.open(details));
      }
      default -> throw new IllegalArgumentException("no screen here for " + route);
    };
  }

  private <C> Node screen(Class<C> type, C controller, Runnable open) {
    loader.register(type, () -> controller);
    Node root = loader.load(type).root();
    open.run();
    return root;
  }

  private NewAdministratorViewModel form() {
    return new NewAdministratorViewModel(
        console.services().administration(),
        this::actor,
        navigator,
        background,
        strings,
        layers.dialogs(),
        layers.toasts(),
        proved -> proved.run());
  }

  private AdministratorDetailsViewModel details() {
    return new AdministratorDetailsViewModel(
        console.services().administration(),
        this::actor,
        navigator,
        background,
        strings,
        layers.dialogs(),
        layers.toasts(),
        Runnable::run,
        people.onOne(background),
        shell.detailProperty()::set);
  }

  private Actor actor() {
    return Actor.of(viewer).provedAt(console.clock().instant());
  }

  private RelativeTime time() {
    return new RelativeTime(strings, ZoneOffset.UTC);
  }
}
