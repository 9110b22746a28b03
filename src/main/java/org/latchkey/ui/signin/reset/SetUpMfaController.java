package org.latchkey.ui.signin.reset;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds e-mail and password to their view-model. */
public final class SetUpMfaController {
  private final SetUpMfaViewModel viewModel;

  @FXML private CardFrame root;
  @FXML private TextField email;
  @FXML private PasswordRevealField password;
  @FXML private Label problem;
  @FXML private BusyButton setUp;
  @FXML private Button anotherCode;
  @FXML private Button back;

  public SetUpMfaController(SetUpMfaViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    email.textProperty().bindBidirectional(viewModel.emailProperty());
    password.textProperty().bindBidirectional(viewModel.passwordProperty());
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    email.disableProperty().bind(viewModel.busyProperty());
    password.disableProperty().bind(viewModel.busyProperty());
    password.input().accessibleHelpProperty().bind(viewModel.problemProperty());
    setUp.disableProperty().bind(viewModel.canSetUpProperty().not());
    setUp.busyProperty().bind(viewModel.busyProperty());
    anotherCode.disableProperty().bind(viewModel.busyProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    WhileShown.of(root, this::focus, viewModel::close);
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
  void setUp() {
    viewModel.setUp();
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
