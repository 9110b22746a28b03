package org.latchkey.ui.signin.reset;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds the e-mail to its view-model. */
public final class ForgotPasswordController {
  private final ForgotPasswordViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private TextField email;
  @FXML private Label problem;
  @FXML private BusyButton send;
  @FXML private Button haveCode;
  @FXML private Button back;

  public ForgotPasswordController(ForgotPasswordViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    email.textProperty().bindBidirectional(viewModel.emailProperty());
    email.disableProperty().bind(viewModel.busyProperty());
    send.disableProperty().bind(viewModel.canSendProperty().not());
    send.busyProperty().bind(viewModel.busyProperty());
    haveCode.disableProperty().bind(viewModel.busyProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    validation.watch(email, problem, viewModel.problemProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    WhileShown.of(root, this::focus, viewModel::close);
  }

  private void focus() {
    email.requestFocus();
    email.end();
  }

  @FXML
  void send() {
    viewModel.send();
  }

  @FXML
  void haveCode() {
    viewModel.haveCode();
  }

  @FXML
  void back() {
    viewModel.back();
  }
}
