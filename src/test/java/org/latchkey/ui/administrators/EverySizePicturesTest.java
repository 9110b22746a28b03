package org.latchkey.ui.administrators;

import static org.latchkey.ui.administrators.ConsoleWindow.on;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.administration.assistance.Assistance;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.textsize.TextSize;
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

  @Tag("window") // the headless screen has fewer pixels than such a window
  @ParameterizedTest
  @EnumSource(names = {"PERCENT_150", "PERCENT_200"})
  void nothingIsCutInLargeText(TextSize size) throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    window.textSize(size);
    String suffix = "-text-" + size.percent();
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      window.open(
          new Route.AdministratorDetails(console.person("Omar").id()), theme, 1440, 900);
      window.picture("people-details" + suffix);
      window.open(new Route.Administrators(), theme, 1440, 900);
      window.picture("people-table" + suffix);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 640"})
  void nothingIsCutWhereMfaIsRequiredOfEverybody(int width, int height) throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    console.services().globalRequirement().turnOn(console.actor("Anna"), count -> {});
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      window.open(
          new Route.AdministratorDetails(console.person("Omar").id()), theme, width, height);
      window.picture("global-details");
      window.open(new Route.NewAdministrator(), theme, width, height);
      window.picture("global-new");
      window.open(new Route.AdminsWithoutMfa(), theme, width, height);
      window.picture("global-without-mfa");
      window.open(new Route.Administrators(), theme, width, height);
      window.tick("administratorsTable", "Omar", "Priya");
      on(() -> ((MenuButton) window.node("actions")).show());
      window.popup("global-actions");
      on(() -> ((MenuButton) window.node("actions")).hide());
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 640"})
  void nothingIsCutWhereSomebodyIsHelpedIn(int width, int height) throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    console
        .services()
        .assistance()
        .apply(
            console.actor("Anna"),
            List.of(console.person("Sam").id()),
            Assistance.SEND_SET_UP_MESSAGE);
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      for (String person : List.of("Sam", "Anna", "Ruth")) {
        window.open(
            new Route.AdministratorDetails(console.person(person).id()), theme, width, height);
        window.picture("help-details-" + person);
      }
      on(() -> ((Button) window.node("resetMfa")).fire());
      window.picture("help-reset");
      on(window.layers().dialogs()::close);
      window.open(new Route.Administrators(), theme, width, height);
      window.tick("administratorsTable", "Omar", "Noah", "Marek", "Sam", "Priya", "Anna");
      on(() -> ((MenuButton) window.node("actions")).show());
      window.popup("help-actions");
      on(() -> ((MenuButton) window.node("actions")).hide());
      for (int item : List.of(2, 3, 4)) {
        on(() -> ((MenuButton) window.node("actions")).getItems().get(item).fire());
        window.picture("help-many-" + item);
        on(window.layers().dialogs()::close);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "960, 640"})
  void nothingIsCutWhereRolesAndAccountsAreChanged(int width, int height) throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      window.open(new Route.Administrators(), theme, width, height);
      window.tick(
          "administratorsTable", "Omar", "Noah", "Marek", "Mei-Ling", "Priya", "Anna", "Grace");
      on(() -> ((MenuButton) window.node("actions")).show());
      window.popup("standing-actions");
      on(() -> ((MenuButton) window.node("actions")).hide());
      for (String item : List.of("changeRole", "activate", "suspend", "delete")) {
        on(() -> fire(window, item));
        window.picture("standing-" + item);
        if (item.equals("changeRole")) {
          on(() -> choose(window, Role.MANAGER));
          window.picture("standing-changeRole-chosen");
        }
        on(window.layers().dialogs()::close);
      }
      for (String person : List.of("Omar", "Marek", "Anna")) {
        window.open(
            new Route.AdministratorDetails(console.person(person).id()), theme, width, height);
        window.picture("standing-details-" + person);
      }
    }
  }

  private static void fire(ConsoleWindow window, String item) {
    ((MenuButton) window.node("actions"))
        .getItems().stream()
            .filter(each -> item.equals(each.getId()))
            .forEach(MenuItem::fire);
  }

  private static void choose(ConsoleWindow window, Role role) {
    ((ComboBox<?>) window.node("dialogChoice"))
        .getSelectionModel()
        .select(Role.inOrder().indexOf(role));
  }
}
