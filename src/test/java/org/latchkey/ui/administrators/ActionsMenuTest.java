package org.latchkey.ui.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.administrators.ConsoleWindow.on;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.window.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The menu of actions on those ticked, and its dialogs. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class ActionsMenuTest {
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
  void aRoleIsChosenInTheDialogWithTheKeyboardAlone(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    window.tick("administratorsTable", "Omar", "Grace");
    fire("changeRole");
    Node verb = window.node("dialogConfirm");
    assertTrue(window.node("dialogChoice").isFocused());
    assertTrue(verb.isDisabled(), "nothing is chosen yet");
    robot.type(KeyCode.DOWN, 3);
    ConsoleWindow.settle();
    assertFalse(verb.isDisabled());
    assertTrue(window.node("dialogChoice").isFocused());
    on(() -> ((Button) verb).fire());
    ConsoleWindow.settle();
    assertEquals(Role.MANAGER, console.person("Omar").role());
    assertEquals(Role.MANAGER, console.person("Grace").role());
  }

  @Test
  void whoeverIsDeletedIsNotSelectedAnyMore(FxRobot robot) throws Exception {
    open("Anna", new Route.Administrators());
    window.tick("administratorsTable", "Omar", "Grace");
    fire("delete");
    assertTrue(window.node("dialogCancel").isFocused(), "the verb that destroys is not the first");
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.SPACE);
    ConsoleWindow.settle();
    assertEquals(
        22, ((TableView<?>) window.node("administratorsTable")).getItems().size());
    assertFalse(window.node("selectionBar").isVisible());
  }

  @Test
  void whoeverMayNotManageHasNoSuchItems() throws Exception {
    open("Jonas", new Route.Administrators());
    window.tick("administratorsTable", "Omar");
    assertEquals(
        List.of("stopRequiring", "sendSetUp", "unlock", "resetMfa"),
        ((MenuButton) window.node("actions"))
            .getItems().stream()
                .filter(MenuItem::isVisible)
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .map(MenuItem::getId)
                .toList());
  }

  private void fire(String item) throws Exception {
    on(
        () ->
            ((MenuButton) window.node("actions"))
                .getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .forEach(MenuItem::fire));
    ConsoleWindow.settle();
  }

  private void open(String viewer, Route route) throws Exception {
    window = on(() -> new ConsoleWindow(console, viewer, stage));
    window.open(route, ThemeChoice.LIGHT, 1280, 800);
  }
}
