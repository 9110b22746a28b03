package org.latchkey.ui.kit.message;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;

/** What an unexpected failure looks like: what happened, what to do, and details to copy. */
final class ErrorCard extends VBox {
  private final Button close;

  ErrorCard(Strings strings, String title, String message, Throwable cause, Runnable onClose) {
    getStyleClass().add("dialog");
    Button copy = new Button(strings.get("kit.error.copy"));
    copy.setId("errorCopyDetails");
    copy.setOnAction(
        event -> {
          Clipboard.getSystemClipboard()
              .setContent(Map.of(DataFormat.PLAIN_TEXT, details(title, message, cause)));
          copy.setText(strings.get("kit.error.copied"));
        });
    close = new Button(strings.get("kit.dialog.close"));
    close.setId("errorClose");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(event -> onClose.run());
    HBox buttons = new HBox(copy, close);
    buttons.getStyleClass().add("buttons");
    getChildren()
        .addAll(
            ConfirmationCard.head(title, ""), new NoteBox(Tone.DANGER, "", message), buttons);
  }

  Node firstFocus() {
    return close;
  }

  private static String details(String title, String message, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return title + "\n" + message + "\n\n" + trace;
  }
}
