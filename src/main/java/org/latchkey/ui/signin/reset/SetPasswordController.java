package org.latchkey.ui.signin.reset;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.entry.StrengthMeter;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds e-mail and the new password, typed twice, to their view-model. */
public final class SetPasswordController {
  private final SetPasswordViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private Label title;
  @FXML private TextField email;
  @FXML private PasswordRevealField password;
  @FXML private StrengthMeter strength;
  @FXML private Label passwordRule;
  @FXML private Label passwordProblem;
  @FXML private PasswordRevealField passwordAgain;
  @FXML private Label passwordAgainProblem;
  @FXML private Label problem;
  @FXML private BusyButton setPassword;
  @FXML private Button anotherCode;
  @FXML private Button back;

  public SetPasswordController(SetPasswordViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    title.setText(viewModel.title());
    email.textProperty().bindBidirectional(viewModel.emailProperty());
    password.textProperty().bindBidirectional(viewModel.passwordProperty());
    passwordAgain.textProperty().bindBidirectional(viewModel.againProperty());
    strength.scoreProperty().bind(viewModel.strengthProperty());
    validation.watch(password.input(), passwordProblem, viewModel.passwordProblemProperty());
    validation.watch(
        passwordAgain.input(), passwordAgainProblem, viewModel.againProblemProperty());
    // The rule makes room for what is wrong.
    passwordRule.textProperty().bind(viewModel.hintProperty());
    passwordRule.visibleProperty().bind(passwordProblem.visibleProperty().not());
    passwordRule.managedProperty().bind(passwordRule.visibleProperty());
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    email.disableProperty().bind(viewModel.busyProperty());
    password.disableProperty().bind(viewModel.busyProperty());
    passwordAgain.disableProperty().bind(viewModel.busyProperty());
    setPassword.disableProperty().bind(viewModel.canSetProperty().not());
    setPassword.busyProperty().bind(viewModel.busyProperty());
    anotherCode.disableProperty().bind(viewModel.busyProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    viewModel.againProblemProperty().subscribe(this::focusAgain);
    WhileShown.of(root, this::focus, viewModel::close);
  }

  private void focusAgain(String sentence) {
    if (!sentence.isEmpty()) {
      passwordAgain.requestFocus();
    }
  }

  /** To where typing starts. */
  private void focus() {
    if (email.getText().isEmpty()) {
      email.requestFocus();
    } else {
      password.requestFocus();
    }
  }

  @FXML
  void setPassword() {
    viewModel.set();
  }

  @FXML
  void anotherCode() {
    viewModel.anotherCode();
  }

  @FXML
  void back() {
    viewModel.back();
  }
}
