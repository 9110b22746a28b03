package org.latchkey.ui.kit.message;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.entry.CopyDetailsButton;

/** What an unexpected failure looks like: what happened, what to do, and details to copy. */
final class ErrorCard extends VBox {
  private final Button close;

  ErrorCard(Strings strings, String title, String message, Throwable cause, Runnable onClose) {
    getStyleClass().add("dialog");
    CopyDetailsButton copy = new CopyDetailsButton();
    copy.setId("errorCopyDetails");
    copy.setFailure(title + "\n" + message, cause);
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
}
