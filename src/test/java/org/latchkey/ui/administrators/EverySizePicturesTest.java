package org.latchkey.ui.administrators;

import static org.latchkey.ui.administrators.ConsoleWindow.on;

import java.util.List;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.SampleConsole;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.window.ThemeChoice;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The screens about people in every size and both themes, as they usually are. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class EverySizePicturesTest {
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

  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 640"})
  void nothingIsCutInAnyOfThem(int width, int height) throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      window.open(new Route.Administrators(), theme, width, height);
      window.picture("people-table");
      window.open(new Route.AdminsWithoutMfa(), theme, width, height);
      window.picture("people-without-mfa");
      window.open(
          new Route.AdministratorDetails(console.person("Omar").id()), theme, width, height);
      window.picture("people-details");
      window.open(new Route.NewAdministrator(), theme, width, height);
      window.picture("people-new");
      on(() -> ((Button) window.node("add")).fire());
      window.picture("people-new-wrong");
    }
  }
}
