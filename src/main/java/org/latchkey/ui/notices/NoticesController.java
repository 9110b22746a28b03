package org.latchkey.ui.notices;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.message.NoteBox;

/** Binds the card of notices. They are seen once its reader closes it, not when a lock takes it away. */
public final class NoticesController {
  private final NoticesViewModel viewModel;
  private final Dialogs dialogs;
  private final Runnable onMyAccount;

  @FXML private VBox root;
  @FXML private VBox sentences;
  @FXML private Button openAccount;
  @FXML private Button closeNotices;

  /**
   * A controller of one card.
   *
   * @param onMyAccount opens the reader's own account
   */
  public NoticesController(NoticesViewModel viewModel, Dialogs dialogs, Runnable onMyAccount) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.onMyAccount = onMyAccount;
  }

  @FXML
  void initialize() {
    for (String sentence : viewModel.sentences()) {
      sentences.getChildren().add(new NoteBox(Tone.WARNING, "", sentence));
    }
    openAccount.setManaged(viewModel.concernsOwnAccount());
    openAccount.setVisible(viewModel.concernsOwnAccount());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    WhileShown.of(root, closeNotices::requestFocus, () -> {});
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      closeNotices();
      event.consume();
    }
  }

  @FXML
  void openAccount() {
    closeNotices();
    onMyAccount.run();
  }

  @FXML
  void closeNotices() {
    viewModel.seen();
    dialogs.close();
  }
}
