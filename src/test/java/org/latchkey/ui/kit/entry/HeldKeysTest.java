package org.latchkey.ui.kit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.ui.kit.PictureWindow;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class HeldKeysTest {
  private final List<String> fired = new ArrayList<>();
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
