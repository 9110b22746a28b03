package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.administrators.ConsoleWindow.on;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
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

/** What the viewer had stays theirs: the list on the way back from details, the focus after a dialog. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class BackAndForthTest {
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
  void escFromDetailsGivesTheTableBackAsItWas(FxRobot robot) throws Exception {
    RecordedWindow.Held held = openWithHeldWork();
    on(() -> orderBy(table(), TableColumn.SortType.DESCENDING));
    answer(held);
    on(() -> table().requestFocus());
    robot.type(KeyCode.END);
    robot.type(KeyCode.SPACE);
    ConsoleWindow.settle();
    PersonRow last = (PersonRow) table().getItems().getLast();
    double scrolled = rows().getPosition();
    assertTrue(scrolled > 0);
    robot.type(KeyCode.ENTER);
    answer(held);
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    answer(held);
    assertEquals("1 selected", text("selectionCount"));
    assertEquals(scrolled, rows().getPosition(), 0.001);
    assertTrue(table().isFocused());
    assertEquals(last, table().getFocusModel().getFocusedItem());
    assertEquals(
        List.of("lastSignIn"), table().getSortOrder().stream().map(TableColumn::getId).toList());
    assertEquals(TableColumn.SortType.DESCENDING, table().getSortOrder().getFirst().getSortType());
  }

  @Test
  void searchAndRolesComeBackToo(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators(Route.QuickFilter.NOT_REQUIRED));
    on(() -> roles().getCheckModel().check(Role.COMMAND_RUNNER));
    on(() -> roles().getCheckModel().check(Role.READ_ONLY));
    robot.write("a");
    ConsoleWindow.settle();
    List<?> shown = List.copyOf(table().getItems());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    ConsoleWindow.settle();
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    assertEquals("a", ((TextField) window.node("search")).getText());
    assertEquals(
        Set.of(Role.READ_ONLY, Role.COMMAND_RUNNER),
        Set.copyOf(roles().getCheckModel().getCheckedItems()));
    assertEquals("2 roles", roles().getTitle());
    assertEquals(shown, List.copyOf(table().getItems()));
  }

  @Test
  void afterAQuestionOutOfTheMenuTheFocusIsBackOnTheMenu(FxRobot robot) throws Exception {
    RecordedWindow.Held held = openWithHeldWork();
    window.tick("administratorsTable", "Jonas", "Yusuf");
    Node actions = window.node("actions");
    on(actions::requestFocus);
    robot.clickOn("#actions");
    robot.clickOn("#stopRequiring");
    ConsoleWindow.settle();
    answer(held);
    assertTrue(window.layers().dialogs().isOpen());
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    assertTrue(actions.isFocused());
    robot.clickOn("#actions");
    robot.clickOn("#stopRequiring");
    ConsoleWindow.settle();
    answer(held);
    robot.clickOn("#dialogConfirm");
    ConsoleWindow.settle();
    answer(held);
    assertEquals(MfaRequirement.NOT_REQUIRED, console.person("Jonas").mfaRequirement());
    assertTrue(actions.isFocused());
  }

  @Test
  void whatWouldChangeNobodyCannotBeChosenAndSaysWhy() throws Exception {
    open("Anna", new Route.Administrators());
    window.tick("administratorsTable", "Anna", "Jonas");
    assertTrue(window.node("requireMfa").isDisabled());
    assertEquals("MFA is required of everybody selected.", text("nobodyToRequire"));
    window.picture("administrators-nothing-to-require");
    window.tick("administratorsTable", "Omar");
    assertFalse(window.node("requireMfa").isDisabled());
    assertEquals("", text("nobodyToRequire"));
    assertFalse(stop().isDisable());
    window.tick("administratorsTable", "Anna", "Jonas");
    assertTrue(stop().isDisable());
    assertEquals("Stop requiring MFA (required of nobody selected)", stop().getText());
  }

  private RecordedWindow.Held openWithHeldWork() throws Exception {
    window = on(() -> new ConsoleWindow(console, "Anna", stage));
    RecordedWindow.Held held = new RecordedWindow.Held();
    window.runsOn(held);
    window.open(new Route.Administrators(), ThemeChoice.LIGHT, 1280, 800);
    answer(held);
    return held;
  }

  @Test
  void detailsBeginInTheFirstFieldAndComeBackThereFromTheQuestion(FxRobot robot) throws Exception {
    open("Anna", new Route.AdministratorDetails(console.person("Omar").id()));
    assertTrue(window.node("firstName").isFocused());
    robot.type(KeyCode.TAB);
    robot.write("x");
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    assertTrue(window.layers().dialogs().isOpen());
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    assertFalse(window.layers().dialogs().isOpen());
    assertTrue(window.node("lastName").isFocused());
    robot.clickOn("#mfaToggle");
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    robot.type(KeyCode.ESCAPE);
    ConsoleWindow.settle();
    assertFalse(window.layers().dialogs().isOpen());
    assertTrue(window.node("mfaToggle").isFocused());
  }

  @Test
  void detailsBeginWithWhatTheViewerMayDo(FxRobot robot) throws Exception {
    RecordedWindow.Held held = new RecordedWindow.Held();
    window = on(() -> new ConsoleWindow(console, "Jonas", stage));
    window.runsOn(held);
    Route details = new Route.AdministratorDetails(console.person("Omar").id());
    window.open(details, ThemeChoice.LIGHT, 1280, 800);
    answer(held);
    assertTrue(window.node("mfaToggle").isFocused());
    window.picture("details-toggle-focus");
    robot.type(KeyCode.SPACE);
    assertTrue(((ToggleSwitch) window.node("mfaToggle")).isSelected());
    robot.type(KeyCode.SPACE);
    window.open(details, ThemeChoice.DARK, 1280, 800);
    on(held::all);
    window.picture("details-toggle-focus");
    open("Priya", details);
    assertTrue(window.node("cancel").isFocused());
  }

  private static void answer(RecordedWindow.Held held) throws Exception {
    on(held::all);
    ConsoleWindow.settle();
  }

  private void open(String viewer, Route route) throws Exception {
    window = on(() -> new ConsoleWindow(console, viewer, stage));
    window.open(route, ThemeChoice.LIGHT, 1280, 800);
  }

  private static <T> void orderBy(TableView<T> table, TableColumn.SortType type) {
    TableColumn<T, ?> column = table.getColumns().getLast();
    column.setSortType(type);
    table.getSortOrder().setAll(List.of(column));
  }

  private TableView<?> table() {
    return (TableView<?>) window.node("administratorsTable");
  }

  private VirtualFlow<?> rows() {
    return (VirtualFlow<?>) table().lookup(".virtual-flow");
  }

  @SuppressWarnings("unchecked")
  private CheckComboBox<Role> roles() {
    return (CheckComboBox<Role>) window.node("roles");
  }

  private MenuItem stop() {
    return ((MenuButton) window.node("actions")).getItems().getFirst();
  }

  private String text(String id) {
    return ((Label) window.node(id)).getText();
  }
}
