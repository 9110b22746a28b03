package org.latchkey.ui.administrators;

import static org.latchkey.ui.administrators.ConsoleWindow.on;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.ThemeChoice;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class AdministratorsPicturesTest {
  private static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);
  private SampleConsole console;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    console = SampleConsole.open();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theTable() throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : THEMES) {
      window.open(new Route.Administrators(), theme, 1280, 800);
      window.picture("administrators");
      tick(window, "administratorsTable", "Omar", "Grace", "Mei-Ling");
      window.picture("administrators-selection");
      on(() -> ((Button) window.node("requireMfa")).fire());
      window.picture("administrators-confirm");
      on(window.layers().dialogs()::close);
      window.open(new Route.Administrators(Route.QuickFilter.NOT_REQUIRED), theme, 960, 640);
      window.picture("administrators-not-required");
      tick(window, "administratorsTable", "Omar", "Sofia", "Mei-Ling");
      window.picture("administrators-selection");
      on(() -> ((Button) window.node("requireMfa")).fire());
      window.picture("administrators-confirm");
      on(window.layers().dialogs()::close);
      window.open(new Route.Administrators(Route.QuickFilter.ENROLLED), theme, 960, 640);
      on(() -> ((TextField) window.node("search")).setText("nobody has this name"));
      window.picture("administrators-nobody-found");
    }
  }

  @Test
  void theListBehindTheTile() throws Exception {
    for (String viewer : List.of("Anna", "Jonas", "Priya")) {
      ConsoleWindow window = on(() -> new ConsoleWindow(console, viewer, stage));
      for (ThemeChoice theme : THEMES) {
        window.open(new Route.AdminsWithoutMfa(), theme, 1280, 800);
        window.picture("without-mfa-" + viewer);
        window.open(new Route.AdminsWithoutMfa(), theme, 960, 640);
        if (viewer.equals("Anna")) {
          tick(window, "withoutMfaTable", "Omar", "Tomasz");
        }
        window.picture("without-mfa-" + viewer);
      }
    }
  }

  private static void tick(ConsoleWindow window, String table, String... firstNames) throws Exception {
    on(
        () -> {
          TableView<?> view = (TableView<?>) window.node(table);
          for (String firstName : firstNames) {
            for (int row = 0; row < view.getItems().size(); row++) {
              if (((PersonRow) view.getItems().get(row)).person().firstName().equals(firstName)) {
                view.getFocusModel().focus(row);
              }
            }
            view.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
          }
        });
  }
}
