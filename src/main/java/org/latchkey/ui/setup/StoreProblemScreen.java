package org.latchkey.ui.setup;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.CardFrame;

/** Says why the program cannot start on this data folder and what to do about it. */
public final class StoreProblemScreen {
  private StoreProblemScreen() {}

  /**
   * The screen.
   *
   * @param sentence what is wrong and what to do
   * @param title the key of the title's words
   * @param details for whoever looks after the program
   */
  public static Node of(
      Strings strings, String title, String sentence, String details, Runnable onQuit) {
    Label heading = new Label(strings.get(title));
    heading.getStyleClass().add("title-3");
    Label text = new Label(sentence);
    text.setId("problem");
    text.setWrapText(true);
    Button copy = new Button(strings.get("kit.error.copy"));
    copy.setOnAction(
        event -> {
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
          copy.setText(strings.get("kit.error.copied"));
        });
    Button quit = new Button(strings.get("setup.quit"));
    quit.setId("quit");
    quit.setDefaultButton(true);
    quit.setCancelButton(true);
    quit.setOnAction(event -> onQuit.run());
    HBox buttons = new HBox(copy, quit);
    buttons.getStyleClass().add("buttons");
    VBox form = new VBox(heading, text, buttons);
    form.getStyleClass().add("form");
    CardFrame frame = new CardFrame();
    frame.setOrganization(strings.get("shell.product"));
    frame.setContent(form);
    return frame;
  }
}
