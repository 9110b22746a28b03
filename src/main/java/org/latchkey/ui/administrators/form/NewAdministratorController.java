package org.latchkey.ui.administrators.form;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.WhileShown;

/** Binds the form for somebody new. */
public final class NewAdministratorController {
  private final NewAdministratorViewModel viewModel;

  @FXML private VBox form;
  @FXML private TextField firstName;
  @FXML private Label firstNameError;
  @FXML private TextField lastName;
  @FXML private Label lastNameError;
  @FXML private TextField email;
  @FXML private Label emailError;
  @FXML private ComboBox<Role> role;
  @FXML private Label roleError;
  @FXML private CheckBox requireMfaBox;
  @FXML private Label requireMfaCaption;
  @FXML private Button add;
  @FXML private ProgressIndicator progress;

  /** A controller of one form. */
  public NewAdministratorController(NewAdministratorViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    WhileShown.of(firstName, firstName::requestFocus, () -> {});
    // Enter is for the form everywhere else in it; Space still ticks the box.
    requireMfaBox.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            add.fire();
          }
        });
    PersonFieldNodes nodes = new PersonFieldNodes(viewModel.fields());
    nodes.bind(PersonField.FIRST_NAME, firstName, firstNameError);
    nodes.bind(PersonField.LAST_NAME, lastName, lastNameError);
    nodes.bind(PersonField.EMAIL, email, emailError);
    nodes.bind(role, roleError);
    viewModel
        .fields()
        .requirementProperty()
        .subscribe(chosen -> requireMfaBox.setSelected(chosen == MfaRequirement.REQUIRED));
    requireMfaBox
        .selectedProperty()
        .subscribe(
            required ->
                viewModel
                    .fields()
                    .requirementProperty()
                    .set(required ? MfaRequirement.REQUIRED : MfaRequirement.NOT_REQUIRED));
    requireMfaBox.disableProperty().bind(viewModel.globallyRequiredProperty());
    requireMfaCaption.textProperty().bind(viewModel.requirementMeans());
    form.disableProperty().bind(viewModel.busyProperty());
    add.disableProperty().bind(viewModel.busyProperty());
    progress.visibleProperty().bind(viewModel.busyProperty());
  }

  @FXML
  void add() {
    viewModel.add();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }
}
