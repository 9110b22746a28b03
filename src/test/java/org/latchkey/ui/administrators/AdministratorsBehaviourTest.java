package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.administrators.ConsoleWindow.on;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.administrators.people.PersonRow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.window.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class AdministratorsBehaviourTest {
  private SampleConsole console;
  private ConsoleWindow window;
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
  void theTableIsUsedWithTheKeyboardAlone(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    TableView<?> table = table("administratorsTable");
    assertTrue(window.node("search").isFocused());
    robot.write("lind");
    ConsoleWindow.settle();
    assertEquals(2, table.getItems().size());
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.SPACE);
    assertEquals("1 selected", count());
    press(robot, KeyCode.CONTROL, KeyCode.A);
    assertEquals("2 selected", count());
    press(robot, KeyCode.CONTROL, KeyCode.F);
    assertTrue(window.node("search").isFocused());
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    assertEquals(24, table.getItems().size());
    assertEquals("2 selected", count());
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.ENTER);
    ConsoleWindow.settle();
    assertTrue(window.node("mfaToggle") != null);
  }

  @Test
  void shiftDrawsARangeAndTheOrderKeepsTicks(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    TableView<?> table = table("administratorsTable");
    on(table::requestFocus);
    on(() -> table.getSelectionModel().select(0));
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.DOWN, 3);
    press(robot, KeyCode.SHIFT, KeyCode.SPACE);
    assertEquals("4 selected", count());
    on(() -> table.getSortOrder().setAll(List.of()));
    assertEquals("4 selected", count());
  }

  @Test
  void aHeaderOrdersTheRows(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    TableView<?> table = table("administratorsTable");
    clickHeader(robot, "lastSignIn");
    ConsoleWindow.settle();
    assertEquals("Lucía Ferrer", first(table));
    clickHeader(robot, "lastSignIn");
    ConsoleWindow.settle();
    assertEquals("Priya Nair", first(table));
    clickHeader(robot, "lastSignIn");
    ConsoleWindow.settle();
    assertEquals("Anna Moreau", first(table));
  }

  @Test
  void aClickOnTheNameOpensAndABoxTicks(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    robot.clickOn(
        robot
            .lookup(".check-cell")
            .match(cell -> cell instanceof TableCell<?, ?> shown
                    && shown.getItem() instanceof PersonRow row
                    && row.person().firstName().equals("Jonas"))
            .<Node>query());
    assertEquals("1 selected", count());
    robot.clickOn("Jonas Weber");
    ConsoleWindow.settle();
    assertEquals("Jonas", ((TextField) window.node("firstName")).getText());
  }

  @Test
  void theContextMenuActsOnItsRow(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    robot.clickOn("Grace Lindqvist", MouseButton.SECONDARY);
    ConsoleWindow.settle();
    assertTrue(Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
    robot.clickOn("#requireMenu");
    ConsoleWindow.settle();
    robot.clickOn("#dialogConfirm");
    ConsoleWindow.settle();
    assertEquals(MfaRequirement.REQUIRED, console.person("Grace").mfaRequirement());
    robot.clickOn("Undo");
    ConsoleWindow.settle();
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Grace").mfaRequirement());
  }

  @Test
  void filtersOfControlsFxFilter(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    TableView<?> table = table("administratorsTable");
    robot.clickOn("Not required 7");
    ConsoleWindow.settle();
    assertEquals(7, table.getItems().size());
    robot.clickOn("Not required 7");
    ConsoleWindow.settle();
    SegmentedButton filters = (SegmentedButton) window.node("quickFilters");
    assertEquals(
        List.of("Not required 7"),
        filters.getButtons().stream()
            .filter(ToggleButton::isSelected)
            .map(ToggleButton::getText)
            .toList());
    @SuppressWarnings("unchecked")
    CheckComboBox<Role> roles = (CheckComboBox<Role>) window.node("roles");
    on(() -> roles.getCheckModel().check(Role.COMMAND_RUNNER));
    ConsoleWindow.settle();
    assertEquals(2, table.getItems().size());
    assertEquals("Command Runner", roles.getTitle());
    on(() -> ((TextField) window.node("search")).setText("zzz"));
    ConsoleWindow.settle();
    robot.clickOn("Clear filters");
    ConsoleWindow.settle();
    assertEquals(24, table.getItems().size());
    assertEquals("", ((TextField) window.node("search")).getText());
    assertEquals(List.of(), roles.getCheckModel().getCheckedItems());
  }

  @Test
  void actionsOfTheListBehindTheTileRequireMfa(FxRobot robot) throws Exception {
    open("Anna", new Route.AdminsWithoutMfa());
    TableView<?> table = table("withoutMfaTable");
    on(table::requestFocus);
    press(robot, KeyCode.CONTROL, KeyCode.A);
    assertEquals("7 selected", count());
    robot.clickOn("#actions");
    robot.clickOn("#actionsRequireMfa");
    ConsoleWindow.settle();
    robot.clickOn("#dialogConfirm");
    ConsoleWindow.settle();
    assertEquals(0, table.getItems().size());
    assertTrue(robot.lookup("Everyone is required to use MFA").tryQuery().isPresent());
  }

  @Test
  void whoMayOnlySeeGetsNoBoxes(FxRobot robot) throws Exception {
    open("Priya", new Route.Administrators());
    assertEquals(7, table("administratorsTable").getColumns().size());
    assertFalse(window.node("addAdministrator").isVisible());
    open("Priya", new Route.AdminsWithoutMfa());
    assertEquals(5, table("withoutMfaTable").getColumns().size());
    assertFalse(window.node("actions").isVisible());
  }

  @Test
  void somebodyNewIsAddedWithTheKeyboardAlone(FxRobot robot) throws Exception {
    open("Anna", new Route.NewAdministrator());
    robot.write("Ada");
    robot.type(KeyCode.TAB);
    robot.write("Lovelace");
    robot.type(KeyCode.TAB);
    robot.write("ada@example.com");
    robot.type(KeyCode.ENTER);
    ConsoleWindow.settle();
    assertEquals("ada@example.com", console.person("Ada").email());
    assertEquals(25, table("administratorsTable").getItems().size());
  }

  private void open(String viewer, Route route) throws Exception {
    window = on(() -> new ConsoleWindow(console, viewer, stage));
    window.open(route, ThemeChoice.LIGHT, 1280, 800);
  }

  private TableView<?> table(String id) {
    return (TableView<?>) window.node(id);
  }

  private String count() {
    Node label = window.node("selectionCount");
    return ((Label) label).getText();
  }

  /** The headless platform calls every press a popup trigger, which headers ignore. */
  private static void clickHeader(FxRobot robot, String id) throws Exception {
    Node header =
        robot.lookup(".column-header").match(node -> id.equals(node.getId())).<Node>query();
    on(
        () -> {
          for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            header.fireEvent(
                new MouseEvent(
                    type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, true,
                    false, false, false, false, true, null));
          }
        });
  }

  private static String first(TableView<?> table) {
    return ((PersonRow) table.getItems().getFirst()).person().name();
  }

  private static void press(FxRobot robot, KeyCode modifier, KeyCode key) {
    robot.press(modifier);
    robot.type(key);
    robot.release(modifier);
  }
}
