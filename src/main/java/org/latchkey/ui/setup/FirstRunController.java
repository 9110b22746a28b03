package org.latchkey.ui.setup;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.entry.StrengthMeter;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds the first-run form to its view-model. */
public final class FirstRunController {
  private final FirstRunViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private TextField organization;
  @FXML private TextField firstName;
  @FXML private TextField lastName;
  @FXML private TextField email;
  @FXML private PasswordRevealField password;
  @FXML private PasswordRevealField passwordAgain;
  @FXML private Label organizationProblem;
  @FXML private Label firstNameProblem;
  @FXML private Label lastNameProblem;
  @FXML private Label emailProblem;
  @FXML private Label passwordProblem;
  @FXML private Label passwordAgainProblem;
  @FXML private Label passwordRule;
  @FXML private StrengthMeter strength;
  @FXML private BusyButton setUp;
  @FXML private Button sample;

  public FirstRunController(FirstRunViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    bind(FirstRunInput.ORGANIZATION, organization, organization, organizationProblem);
    bind(FirstRunInput.FIRST_NAME, firstName, firstName, firstNameProblem);
    bind(FirstRunInput.LAST_NAME, lastName, lastName, lastNameProblem);
    bind(FirstRunInput.EMAIL, email, email, emailProblem);
    bind(FirstRunInput.PASSWORD, password, password.input(), passwordProblem);
    bind(FirstRunInput.PASSWORD_AGAIN, passwordAgain, passwordAgain.input(), passwordAgainProblem);
    // The rule makes room for what is wrong.
    passwordRule.setText(viewModel.rule());
    passwordRule.visibleProperty().bind(passwordProblem.visibleProperty().not());
    passwordRule.managedProperty().bind(passwordRule.visibleProperty());
    strength.scoreProperty().bind(viewModel.strengthProperty());
    setUp.busyProperty().bind(viewModel.busyProperty());
    setUp.disableProperty().bind(viewModel.busyProperty());
    sample.disableProperty().bind(viewModel.busyProperty());
    viewModel
        .toCorrectProperty()
        .subscribe(
            input -> {
              if (input != null) {
                field(input).requestFocus();
              }
            });
    WhileShown.of(root, organization::requestFocus, viewModel::close);
  }

  private void bind(FirstRunInput input, Node field, TextInputControl typed, Label problem) {
    typed.textProperty().bindBidirectional(viewModel.text(input));
    field.disableProperty().bind(viewModel.busyProperty());
    field
        .focusWithinProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now && !field.isDisabled() && !goesToAButton()) {
                viewModel.leave(input);
              }
            });
    validation.watch(typed, problem, viewModel.problem(input));
  }

  /** A sentence that appears would push the button away from under the pointer that presses it. */
  private boolean goesToAButton() {
    return root.getScene() != null && root.getScene().getFocusOwner() instanceof Button;
  }

  private Node field(FirstRunInput input) {
    return Map.of(
            FirstRunInput.ORGANIZATION, organization,
            FirstRunInput.FIRST_NAME, firstName,
            FirstRunInput.LAST_NAME, lastName,
            FirstRunInput.EMAIL, email,
            FirstRunInput.PASSWORD, password,
            FirstRunInput.PASSWORD_AGAIN, passwordAgain)
        .getOrDefault(input, organization);
  }

  @FXML
  void setUp() {
    viewModel.setUp();
  }

  @FXML
  void lookAround() {
    viewModel.lookAround();
  }
}
