package org.latchkey.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.SampleConsole;
import org.latchkey.administrator.Administrator;
import org.latchkey.ui.kit.Background;
import org.latchkey.ui.kit.FailingBackground;
import org.latchkey.ui.kit.HeldBackground;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class ActivityPicturesTest {
  private static final List<int[]> SMALL = List.of(new int[] {960, 640});

  private final SampleConsole console = SampleConsole.open();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @AfterEach
  void close() {
    console.close();
  }

  private void show(String viewer, Background background, Background patient, Route.Activity route)
      throws Exception {
    Administrator person = console.person(viewer);
    ActivityScreen screen =
        on(
            () ->
                new ActivityScreen(
                    console.services().activity(),
                    () -> console.actor(viewer),
                    background,
                    patient,
                    window.strings(),
                    window.layers().dialogs(),
                    console.clock(),
                    ZoneOffset.UTC,
                    route));
    window.showInShell(
        route, screen.root(), console.entriesOf(viewer), person.name(), person.role().label());
  }

  private void show(String viewer) throws Exception {
    show(viewer, Background.direct(), Background.direct(), new Route.Activity());
  }

  @Test
  void everythingVerifiedAndItsDetailsByKeyboard(FxRobot robot) throws Exception {
    show("Anna");
    window.pictures("activity", PictureWindow.usualSizes());
    on(() -> ((Button) window.scene().lookup("#verifyLog")).fire());
    window.pictures("activity-intact", PictureWindow.usualSizes());
    on(() -> ((TextField) window.scene().lookup("#searchPeople")).setText("Yusuf"));
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    PictureWindow.settle();
    assertTrue(on(() -> window.layers().dialogs().isOpen()));
    window.pictures("activity-event", PictureWindow.usualSizes());
    robot.push(KeyCode.ESCAPE);
    PictureWindow.settle();
    assertFalse(on(() -> window.layers().dialogs().isOpen()));
  }

  @Test
  void aBrokenLogAndAPeriodOfOnesOwn() throws Exception {
    console.sql("update audit_event set detail = 'another' where seq = 5");
    show("Anna");
    on(() -> ((Button) window.scene().lookup("#verifyLog")).fire());
    on(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<ActivityFilters.Period> periods =
              (ComboBox<ActivityFilters.Period>) window.scene().lookup("#periods");
          periods.setValue(ActivityFilters.Period.CUSTOM);
        });
    window.pictures("activity-broken", PictureWindow.usualSizes());
  }

  @Test
  void oneselfOnlyAndOnePersonOnly() throws Exception {
    show("Omar");
    window.pictures("activity-own", SMALL);
    Administrator sam = console.person("Sam");
    show(
        "Anna",
        Background.direct(),
        new HeldBackground(),
        new Route.Activity(Optional.of(sam.id()), sam.name()));
    on(() -> ((Button) window.scene().lookup("#verifyLog")).fire());
    window.pictures("activity-person-verifying", SMALL);
  }

  @Test
  void nothingFoundLoadingAndFailed() throws Exception {
    show("Anna");
    on(() -> ((TextField) window.scene().lookup("#searchPeople")).setText("nobody at all"));
    window.pictures("activity-nothing-found", SMALL);
    show("Anna", new HeldBackground(), new HeldBackground(), new Route.Activity());
    window.pictures("activity-loading", SMALL);
    show("Anna", new FailingBackground(), new HeldBackground(), new Route.Activity());
    window.pictures("activity-failed", SMALL);
  }

  @Test
  void scrollingReadsOn() throws Exception {
    console.sql("update audit_event set operation_size = 1");
    for (int i = 0; i < 260; i++) {
      console.services().signIn().signIn("nobody@harborfinch.example", "whatever it is");
    }
    show("Anna");
    TableView<?> table = (TableView<?>) window.scene().lookup("#eventsTable");
    assertEquals(200, on(() -> table.getItems().size()));
    on(() -> table.scrollTo(199));
    PictureWindow.settle();
    assertTrue(on(() -> table.getItems().size()) > 260);
  }
}
