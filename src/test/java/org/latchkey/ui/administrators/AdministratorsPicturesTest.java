package org.latchkey.ui.administrators;

import static org.latchkey.ui.administrators.ConsoleWindow.on;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administration.PersonForm;
import org.latchkey.administration.RequirementService.Place;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.window.ThemeChoice;
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
      window.tick("administratorsTable", "Omar", "Grace", "Mei-Ling");
      window.picture("administrators-selection");
      on(() -> ((Button) window.node("requireMfa")).fire());
      window.picture("administrators-confirm");
      on(window.layers().dialogs()::close);
      window.open(new Route.Administrators(Route.QuickFilter.NOT_REQUIRED), theme, 960, 640);
      window.picture("administrators-not-required");
      window.tick("administratorsTable", "Omar", "Sofia", "Mei-Ling");
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
          window.tick("withoutMfaTable", "Omar", "Tomasz");
        }
        window.picture("without-mfa-" + viewer);
      }
    }
  }

  @Test
  void whatIsThereInsteadOfRows() throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : THEMES) {
      window.runsOn(new RecordedWindow.Held());
      window.open(new Route.Administrators(), theme, 960, 640);
      window.picture("administrators-loading");
      window.open(new Route.AdministratorDetails(new UUID(1, 1)), theme, 960, 640);
      window.picture("details-loading");
      window.runsOn(Background.direct());
      ConsoleWindow refused = on(() -> new ConsoleWindow(console, "Omar", stage));
      refused.open(new Route.Administrators(), theme, 960, 640);
      refused.picture("administrators-refused");
    }
    window = on(() -> new ConsoleWindow(console, "Anna", stage));
    List<UUID> everybody =
        console.services().administrators().all().stream().map(Administrator::id).toList();
    console
        .services()
        .requirements()
        .apply(console.actor("Anna"), everybody, MfaRequirement.REQUIRED, Place.TILE);
    for (ThemeChoice theme : THEMES) {
      window.open(new Route.AdminsWithoutMfa(), theme, 960, 640);
      window.picture("without-mfa-nobody");
    }
    BrokenStore.in(console);
    for (ThemeChoice theme : THEMES) {
      window.open(new Route.Administrators(), theme, 960, 640);
      window.picture("administrators-failed-dialog");
      on(window.layers().dialogs()::close);
      window.picture("administrators-failed");
    }
  }

  @Test
  void namesThatCouldScrambleARow() throws Exception {
    add("אורי", "כהן (3)", "uri.cohen@harborfinch.example");
    add("😀 Zoë", "O'Neil \"Bo\"", "zoe@harborfinch.example");
    add("%s${jndi:ldap}", "{0}", "jndi@harborfinch.example");
    add("W".repeat(80), "M".repeat(80), "w".repeat(60) + "@" + "m".repeat(60) + ".example");
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : THEMES) {
      for (int width : List.of(1280, 960)) {
        window.open(new Route.Administrators(Route.QuickFilter.INVITED), theme, width, 640);
        window.tick("administratorsTable", "אורי", "😀 Zoë", "%s${jndi:ldap}", "W".repeat(80));
        window.pictureOfAnyLength("administrators-odd-names");
        on(() -> ((MenuButton) window.node("actions")).getItems().getFirst().fire());
        window.pictureOfAnyLength("administrators-stop-confirm");
        on(window.layers().dialogs()::close);
      }
      Administrator uri = console.person("אורי");
      window.open(new Route.AdministratorDetails(uri.id()), theme, 960, 640);
      window.pictureOfAnyLength("details-right-to-left");
    }
  }

  @Test
  void menusAndRefusals() throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : THEMES) {
      window.open(new Route.Administrators(), theme, 1280, 800);
      on(() -> ((CheckComboBox<?>) window.node("roles")).getCheckModel().check(2));
      on(() -> ((CheckComboBox<?>) window.node("roles")).show());
      window.picture("administrators-roles");
      window.popup("administrators-roles-popup");
      on(() -> ((CheckComboBox<?>) window.node("roles")).hide());
      window.open(new Route.AdministratorDetails(console.person("Omar").id()), theme, 1280, 800);
      on(() -> ((TextField) window.node("email")).setText("anna.moreau@harborfinch.example"));
      on(() -> ((Button) window.node("save")).fire());
      window.picture("details-email-taken");
    }
  }

  private void add(String first, String last, String email) {
    console
        .services()
        .administration()
        .add(
            console.actor("Anna"),
            new PersonForm(first, last, email, Role.HELP_DESK, MfaRequirement.REQUIRED));
  }

  @Test
  void somebodyNew() throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : THEMES) {
      window.open(new Route.NewAdministrator(), theme, 1280, 800);
      window.picture("new-administrator");
      window.open(new Route.NewAdministrator(), theme, 960, 640);
      on(
          () -> {
            ((TextField) window.node("firstName")).setText("A".repeat(10_000));
            ((TextField) window.node("email")).setText("a@b");
            ((Button) window.node("add")).fire();
          });
      window.picture("new-administrator-wrong");
    }
  }

  @Test
  void details() throws Exception {
    for (String viewer : List.of("Anna", "Jonas", "Priya")) {
      ConsoleWindow window = on(() -> new ConsoleWindow(console, viewer, stage));
      for (ThemeChoice theme : THEMES) {
        for (String person : List.of("Omar", "Sam", "Anna")) {
          Route route = new Route.AdministratorDetails(console.person(person).id());
          window.open(route, theme, 1280, 800);
          window.picture("details-of-" + person + "-for-" + viewer);
        }
      }
    }
  }

  @Test
  void detailsInTrouble() throws Exception {
    ConsoleWindow window = on(() -> new ConsoleWindow(console, "Anna", stage));
    for (ThemeChoice theme : THEMES) {
      Administrator omar = console.person("Omar");
      window.open(new Route.AdministratorDetails(omar.id()), theme, 960, 640);
      on(() -> ((ToggleSwitch) window.node("mfaToggle")).fire());
      window.picture("details-changed");
      console
          .services()
          .administration()
          .save(
              console.actor("Mei-Ling"),
              omar.id(),
              omar.version(),
              new PersonForm(
                  "Omar",
                  omar.lastName() + "i",
                  omar.email(),
                  Role.MANAGER,
                  MfaRequirement.NOT_REQUIRED));
      on(() -> ((Button) window.node("save")).fire());
      window.picture("details-conflict");
      on(() -> ((Button) window.node("cancel")).fire());
      window.picture("details-leave");
      on(window.layers().dialogs()::close);
      window.open(new Route.AdministratorDetails(new UUID(1, 1)), theme, 960, 640);
      window.picture("details-gone");
    }
  }
}
