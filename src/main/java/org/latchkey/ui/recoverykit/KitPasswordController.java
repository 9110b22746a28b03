package org.latchkey.ui.recoverykit;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.entry.StrengthMeter;
import org.latchkey.ui.kit.window.CardFrame;
import org.latchkey.ui.words.TypedTwice;

/** Binds the new password, typed twice, to its view-model. */
public final class KitPasswordController {
  private final KitPasswordViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private Label owner;
  @FXML private PasswordRevealField password;
  @FXML private StrengthMeter strength;
  @FXML private Label passwordRule;
  @FXML private Label passwordProblem;
  @FXML private PasswordRevealField passwordAgain;
  @FXML private Label passwordAgainProblem;
  @FXML private Label problem;
  @FXML private BusyButton goOn;
  @FXML private Button back;

  public KitPasswordController(KitPasswordViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    owner.setText(viewModel.owner());
    TypedTwice typed = viewModel.password();
    password.textProperty().bindBidirectional(typed.firstProperty());
    passwordAgain.textProperty().bindBidirectional(typed.againProperty());
    strength.scoreProperty().bind(typed.strengthProperty());
    validation.watch(password.input(), passwordProblem, typed.problemProperty());
    validation.watch(passwordAgain.input(), passwordAgainProblem, typed.againProblemProperty());
    passwordRule.textProperty().bind(typed.hintProperty());
    // The rule makes room for what is wrong.
    passwordRule.visibleProperty().bind(passwordProblem.visibleProperty().not());
    passwordRule.managedProperty().bind(passwordRule.visibleProperty());
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    password.disableProperty().bind(viewModel.busyProperty());
    passwordAgain.disableProperty().bind(viewModel.busyProperty());
    goOn.disableProperty().bind(viewModel.canGoOnProperty().not());
    goOn.busyProperty().bind(viewModel.busyProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    viewModel.busyProperty().subscribe((before, now) -> password.requestFocus());
    typed
        .againProblemProperty()
        .subscribe(
            sentence -> {
              if (!sentence.isEmpty()) {
                passwordAgain.requestFocus();
              }
            });
    WhileShown.of(root, password::requestFocus, viewModel::close);
  }

  @FXML
  void goOn() {
    viewModel.goOn();
  }

  @FXML
  void back() {
    viewModel.back();
  }
}
