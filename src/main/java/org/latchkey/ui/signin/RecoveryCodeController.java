package org.latchkey.ui.signin;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.latchkey.credential.RecoveryCodes;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.GroupedText;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds the recovery code to its view-model and groups it while it is typed. */
public final class RecoveryCodeController {
  private final RecoveryCodeViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private TextField recoveryCode;
  @FXML private Label problem;
  @FXML private BusyButton useCode;
  @FXML private Button useAuthenticator;
  @FXML private Button back;

  public RecoveryCodeController(RecoveryCodeViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    GroupedText.in(recoveryCode, RecoveryCodes::grouped);
    recoveryCode.textProperty().bindBidirectional(viewModel.codeProperty());
    recoveryCode
        .disableProperty()
        .bind(viewModel.busyProperty().or(viewModel.overProperty()));
    useCode.disableProperty().bind(viewModel.canContinueProperty().not());
    useCode.busyProperty().bind(viewModel.busyProperty());
    useAuthenticator
        .disableProperty()
        .bind(viewModel.busyProperty().or(viewModel.overProperty()));
    back.disableProperty().bind(viewModel.busyProperty());
    validation.watch(recoveryCode, problem, viewModel.problemProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    WhileShown.of(root, this::focus, viewModel::tick, viewModel::close);
  }

  private void focus() {
    if (viewModel.overProperty().get()) {
      back.requestFocus();
    } else {
      recoveryCode.requestFocus();
      recoveryCode.end();
    }
  }

  @FXML
  void useCode() {
    viewModel.useCode();
  }

  @FXML
  void useAuthenticator() {
    viewModel.useAuthenticator();
  }

  @FXML
  void back() {
    viewModel.back();
  }
}
