package org.latchkey.ui.kit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class HeldKeysTest {
  private final List<String> fired = new ArrayList<>();
  private final FxRobot robot = new FxRobot();
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @Test
  void anEnterThatIsHeldDoesNotPressTheButtonOfTheNextScreen() throws Exception {
    window.show(button("first", () -> window.layers().setContent(button("second", () -> {}))));
    enter(KeyEvent.KEY_PRESSED);
    assertEquals(List.of("first"), fired);
    enter(KeyEvent.KEY_PRESSED);
    enter(KeyEvent.KEY_PRESSED);
    assertEquals(List.of("first"), fired);
    enter(KeyEvent.KEY_RELEASED);
    enter(KeyEvent.KEY_PRESSED);
    assertEquals(List.of("first", "second"), fired);
  }

  @Test
  void anEnterThatIsHeldInAMenuDoesNotConfirmTheQuestionItHasOpened() throws Exception {
    MenuItem item = new MenuItem("Require MFA");
    item.setOnAction(event -> ask());
    MenuButton menu = new MenuButton("Actions", null, item);
    window.show(menu);
    on(menu::requestFocus);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    PictureWindow.settle();
    robot.press(KeyCode.ENTER);
    PictureWindow.settle();
    assertTrue(window.layers().dialogs().isOpen());
    enter(KeyEvent.KEY_PRESSED);
    enter(KeyEvent.KEY_PRESSED);
    assertEquals(List.of(), fired);
    robot.release(KeyCode.ENTER);
    PictureWindow.settle();
    robot.push(KeyCode.ENTER);
    PictureWindow.settle();
    assertEquals(List.of("confirmed"), fired);
  }

  @Test
  void anEnterThatIsHeldInADialogDoesNotPressTheButtonBehindIt() throws Exception {
    Button behind = button("behind", () -> {});
    window.show(behind);
    on(behind::requestFocus);
    Button inside = button("inside", () -> window.layers().dialogs().close());
    on(() -> window.layers().dialogs().show(new VBox(new TextField(), inside)));
    PictureWindow.settle();
    robot.press(KeyCode.ENTER);
    PictureWindow.settle();
    assertEquals(List.of("inside"), fired, "an Enter that was pressed in it");
    enter(KeyEvent.KEY_PRESSED);
    assertEquals(List.of("inside"), fired);
    robot.release(KeyCode.ENTER);
    PictureWindow.settle();
    robot.push(KeyCode.ENTER);
    PictureWindow.settle();
    assertEquals(List.of("inside", "behind"), fired);
  }

  private void ask() {
    window
        .layers()
        .dialogs()
        .confirm(
            new Confirmation("Require MFA?", "", "Require", Tone.INFO),
            () -> fired.add("confirmed"));
  }

  private Button button(String name, Runnable then) {
    Button button = new Button(name);
    button.setDefaultButton(true);
    button.setOnAction(
        event -> {
          fired.add(name);
          then.run();
        });
    return button;
  }

  private void enter(EventType<KeyEvent> type) throws Exception {
    on(
        () ->
            Event.fireEvent(
                window.layers(),
                new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false)));
    PictureWindow.settle();
  }
}
