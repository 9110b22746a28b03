package org.latchkey.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import atlantafx.base.controls.ToggleSwitch;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.SampleConsole;
import org.latchkey.administration.widget.Widget;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.Navigator;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.shell.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which tiles stand on Home: those of the role, less those that somebody has turned off. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class HomeWidgetsTest {
  private final SampleConsole console = SampleConsole.open();
  private final Navigator navigator = new Navigator();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    console.close();
  }

  /** Row by row as the table of roles has it. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleSeesItsTilesAndHasASwitchForEach(Role role) throws Exception {
    console.sql("update administrator set role = ? where first_name = 'Jonas'", role.name());
    List<Widget> expected =
        switch (role) {
          case ADMINISTRATOR_WITH_BILLING, ADMINISTRATOR -> List.of(Widget.values());
          case MANAGER, HELP_DESK, READ_ONLY ->
              List.of(
                  Widget.WITHOUT_MFA,
                  Widget.COVERAGE,
                  Widget.NOT_ENROLLED,
                  Widget.RECENT_ACTIVITY,
                  Widget.OWN_MFA);
          case COMMAND_RUNNER, COMMAND_RUNNER_WITH_BILLING ->
              List.of(Widget.RECENT_ACTIVITY, Widget.OWN_MFA);
          case BILLING_ONLY -> List.of();
        };
    show("Jonas");
    assertEquals(!expected.isEmpty(), console.entriesOf("Jonas").contains(Entry.HOME));
    if (expected.isEmpty()) {
      assertEquals(new Route.MyAccount(), navigator.current().get());
      assertFalse(seen("homeSettings"));
      return;
    }
    assertEquals(expected, tiles());
    openDialog();
    assertEquals(
        expected.stream().map(Widget::name).toList(),
        window.scene().getRoot().lookupAll(".toggle-switch").stream()
            .map(toggle -> toggle.getId().substring("widget-".length()))
            .toList());
  }

  @Test
  void tilesAreTurnedOffAndOnByKeyboard(FxRobot robot) throws Exception {
    show("Anna");
    on(() -> node("homeSettings").requestFocus());
    robot.type(KeyCode.SPACE);
    PictureWindow.settle();
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    PictureWindow.settle();
    assertTrue(node("widget-WITHOUT_MFA").isFocused());
    robot.type(KeyCode.SPACE);
    PictureWindow.settle();
    assertFalse(seen("withoutMfaTile"), "at once, behind the dialog");
    window.pictures("home-widgets-dialog", PictureWindow.usualSizes());
    robot.type(KeyCode.TAB).type(KeyCode.SPACE);
    PictureWindow.settle();
    assertFalse(seen("coverage"));
    robot.type(KeyCode.SPACE);
    PictureWindow.settle();
    assertTrue(seen("coverage"));
    robot.type(KeyCode.ESCAPE);
    PictureWindow.settle();
    assertTrue(node("homeSettings").isFocused(), "the keyboard is where it was");
    assertFalse(seen("withoutMfaTile"));
    openDialog();
    assertFalse(((ToggleSwitch) node("widget-WITHOUT_MFA")).isSelected());
    robot.type(KeyCode.ENTER);
    PictureWindow.settle();
    assertFalse(window.layers().dialogs().isOpen(), "Enter is Done");
  }

  @Test
  void theTilesThatAreLeftCloseTheGaps() throws Exception {
    hide(Widget.NOT_ENROLLED);
    show("Anna");
    window.pictures("home-one-off", PictureWindow.usualSizes());
    window.resize(1280, 800);
    assertReachesTheRight("recentActivity");
    hide(Widget.OWN_MFA);
    hide(Widget.RECENT_ACTIVITY);
    show("Anna");
    window.pictures("home-some-off", PictureWindow.usualSizes());
    window.resize(1280, 800);
    assertReachesTheRight("waitingMailTile");
    hide(Widget.COVERAGE);
    hide(Widget.WAITING_MAIL);
    show("Anna");
    window.pictures("home-one-left", PictureWindow.usualSizes());
    assertReachesTheRight("withoutMfaTile");
  }

  @Test
  void whoTurnsEverythingOffIsLedBackToTheDialog(FxRobot robot) throws Exception {
    for (Widget widget : Widget.values()) {
      hide(widget);
    }
    show("Anna");
    window.pictures("home-all-off", PictureWindow.usualSizes());
    window.picturesOfLargeText("home-all-off");
    on(() -> node("bare").lookup(".button").requestFocus());
    robot.type(KeyCode.ENTER);
    PictureWindow.settle();
    robot.type(KeyCode.SPACE).type(KeyCode.ESCAPE);
    PictureWindow.settle();
    assertEquals(List.of(Widget.WITHOUT_MFA), tiles());
    assertFalse(seen("bare"));
  }

  @Test
  void theDialogHoldsLargeText() throws Exception {
    show("Anna");
    openDialog();
    window.picturesOfLargeText("home-widgets-dialog");
  }

  private void hide(Widget widget) {
    console.services().overview().customize(console.actor("Anna"), widget, false);
  }

  private void assertReachesTheRight(String tile) {
    assertEquals(right(node("tiles")), right(node(tile)), 1);
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private void openDialog() throws Exception {
    MenuItem item = ((MenuButton) node("homeSettings")).getItems().getFirst();
    on(item::fire);
    PictureWindow.settle();
  }

  private List<Widget> tiles() {
    return Arrays.stream(Widget.values()).filter(widget -> seen(id(widget))).toList();
  }

  private static String id(Widget widget) {
    return switch (widget) {
      case WITHOUT_MFA -> "withoutMfaTile";
      case COVERAGE -> "coverage";
      case NOT_ENROLLED -> "notEnrolledTile";
      case RECENT_ACTIVITY -> "recentActivity";
      case OWN_MFA -> "yourMfa";
      case WAITING_MAIL -> "waitingMailTile";
    };
  }

  private boolean seen(String id) {
    for (Node at = node(id); at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Node node(String id) {
    return window.scene().getRoot().lookup("#" + id);
  }

  private void show(String firstName) throws Exception {
    HomeScreen home =
        on(
            () ->
                new HomeScreen(
                    Background.direct(),
                    window.strings(),
                    console.services().overview(),
                    console.actor(firstName),
                    window.layers().dialogs(),
                    navigator,
                    console.clock(),
                    ZoneId.of("UTC")));
    window.showInShell(
        new Route.Home(),
        home.root(),
        console.entriesOf(firstName),
        console.person(firstName).name(),
        console.person(firstName).role().label());
  }
}
