package org.latchkey.ui.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.latchkey.ui.kit.PictureWindow.on;

import java.util.EnumSet;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.ui.kit.PictureWindow;
import org.latchkey.ui.kit.Route;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.Confirmation;
import org.latchkey.ui.shell.Entry;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() runs before every test
class LockNoticePicturesTest {
  private PictureWindow window;

  @Start
  void start(Stage stage) {
    window = new PictureWindow(stage);
  }

  @Test
  void itLocksSoon() throws Exception {
    window.showInShell(
        new Route.NewAdministrator(),
        new StackPane(new Label()),
        EnumSet.allOf(Entry.class),
        "Anna Moreau",
        "Administrator with Billing");
    say("lock.soon-idle", "Nobody is using the console. It locks in a minute. Move the mouse to stay.");
    window.pictures("lock-notice", PictureWindow.usualSizes());
    on(
        () ->
            window
                .layers()
                .dialogs()
                .confirm(
                    new Confirmation("Require MFA?", "Of nobody.", "Require MFA", Tone.INFO),
                    () -> {}));
    String text = window.strings().get("lock.soon-too-long", 30);
    assertEquals(
        "You have been signed in for 24 hours. The console locks in 30 seconds.", text);
    on(() -> window.layers().noticeProperty().set(text));
    window.pictures("lock-notice-over-dialog", PictureWindow.usualSizes());
  }

  private void say(String key, String text) throws Exception {
    String sentence = window.strings().get(key, 60);
    assertEquals(text, sentence);
    on(() -> window.layers().noticeProperty().set(sentence));
  }
}
