package org.latchkey.ui.proof;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.proof.ProveAgainViewModel.Means;

/** Binds the card that asks for a code, or the password, to its view-model. */
public final class ProveAgainController {
  private final ProveAgainViewModel viewModel;
  private final Dialogs dialogs;
  private final Optional<Node> aid;

  @FXML private VBox root;
  @FXML private Label message;
  @FXML private CodeField proveCode;
  @FXML private VBox byPassword;
  @FXML private PasswordRevealField provePassword;
  @FXML private Label refusal;
  @FXML private HBox aids;
  @FXML private BusyButton prove;

  /**
   * A controller of one card, which {@code dialogs} shows.
   *
   * @param aid what stands below the code, in the sample organization only
   */
  public ProveAgainController(
      ProveAgainViewModel viewModel, Dialogs dialogs, Optional<Node> aid) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.aid = aid;
  }

  /** What goes on by itself once it was accepted and the card has closed. */
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
    aid.ifPresent(aids.getChildren()::add);
    aids.visibleProperty().bind(proveCode.visibleProperty());
    aids.setManaged(aid.isPresent());
    provePassword.textProperty().bindBidirectional(viewModel.passwordProperty());
    provePassword.disableProperty().bind(viewModel.busyProperty());
    provePassword.input().accessibleHelpProperty().bind(viewModel.refusalProperty());
    proveCode.visibleProperty().bind(viewModel.meansProperty().isEqualTo(Means.CODE));
    proveCode.managedProperty().bind(proveCode.visibleProperty());
    byPassword.visibleProperty().bind(viewModel.meansProperty().isEqualTo(Means.PASSWORD));
    byPassword.managedProperty().bind(byPassword.visibleProperty());
    viewModel
        .meansProperty()
        .subscribe(
            means -> {
              if (means != null) {
                message.setText(viewModel.message(means));
                focus();
              }
            });
    refusal.textProperty().bind(viewModel.refusalProperty());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.managedProperty().bind(refusal.visibleProperty());
    viewModel.refusalProperty().subscribe(this::mark);
    prove.busyProperty().bind(viewModel.busyProperty());
    prove.disableProperty().bind(viewModel.canProveProperty().not());
    WhileShown.of(root, this::focus, viewModel::close);
    viewModel.begin();
  }

  private void focus() {
    if (byPassword.isVisible()) {
      provePassword.requestFocus();
    } else {
      proveCode.requestFocus();
    }
  }

  private void mark(String reason) {
    proveCode.setError(!reason.isEmpty());
    proveCode.setAccessibleHelp(reason);
    if (!reason.isEmpty()) {
      focus();
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
