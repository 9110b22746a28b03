package org.latchkey.ui.account;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.message.Dialogs;

/** Binds the card that asks for a code to its view-model. */
public final class ProveAgainController {
  private final ProveAgainViewModel viewModel;
  private final Dialogs dialogs;

  @FXML private VBox root;
  @FXML private CodeField proveCode;
  @FXML private Label refusal;
  @FXML private BusyButton prove;

  /** A controller of one card, which {@code dialogs} shows. */
  public ProveAgainController(ProveAgainViewModel viewModel, Dialogs dialogs) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
  }

  /** What goes on by itself once a code was accepted and the card has closed. */
  void goOnWith(Runnable action) {
    viewModel.setOnProved(
        () -> {
          dialogs.close();
          action.run();
        });
  }

  @FXML
  void initialize() {
    proveCode.textProperty().bindBidirectional(viewModel.codeProperty());
    proveCode.disableProperty().bind(viewModel.busyProperty());
    refusal.textProperty().bind(viewModel.refusalProperty());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.managedProperty().bind(refusal.visibleProperty());
    viewModel.refusalProperty().subscribe(this::mark);
    prove.busyProperty().bind(viewModel.busyProperty());
    prove.disableProperty().bind(viewModel.canProveProperty().not());
    WhileShown.of(root, proveCode::requestFocus, viewModel::close);
  }

  private void mark(String reason) {
    proveCode.setError(!reason.isEmpty());
    proveCode.setAccessibleHelp(reason);
    if (!reason.isEmpty()) {
      proveCode.requestFocus();
    }
  }

  @FXML
  void prove() {
    viewModel.prove();
  }

  @FXML
  void cancel() {
    dialogs.close();
  }
}
