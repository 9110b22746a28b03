package org.latchkey.ui.account;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.entry.StrengthMeter;
import org.latchkey.ui.kit.picture.Badge;
import org.latchkey.ui.kit.table.EmptyState;

/** Binds My Account to its view-model. */
public final class MyAccountController {
  private final MyAccountViewModel viewModel;
  private final PasswordFormViewModel password;
  private final FieldValidation validation = new FieldValidation();

  @FXML private StackPane root;
  @FXML private EmptyState failed;
  @FXML private ScrollPane page;
  @FXML private Label name;
  @FXML private Label email;
  @FXML private Label role;
  @FXML private Label lastSignIn;
  @FXML private Badge requirement;
  @FXML private Badge enrollment;
  @FXML private Label enrolledSince;
  @FXML private Label codesLabel;
  @FXML private Label recoveryCodes;
  @FXML private Label advice;
  @FXML private Label enrollProblem;
  @FXML private BusyButton enroll;
  @FXML private VBox kitCard;
  @FXML private Label kit;
  @FXML private PasswordRevealField presentPassword;
  @FXML private Label presentProblem;
  @FXML private PasswordRevealField newPassword;
  @FXML private StrengthMeter strength;
  @FXML private Label hint;
  @FXML private Label newProblem;
  @FXML private PasswordRevealField newPasswordAgain;
  @FXML private Label againProblem;
  @FXML private BusyButton changePassword;

  /** A controller of one screen. */
  public MyAccountController(MyAccountViewModel viewModel) {
    this.viewModel = viewModel;
    this.password = viewModel.password();
  }

  @FXML
  void initialize() {
    viewModel.contentProperty().subscribe(this::show);
    failed.textProperty().bind(viewModel.problemProperty());
    failed
        .visibleProperty()
        .bind(viewModel.contentProperty().isNull().and(failed.textProperty().isNotEmpty()));
    failed.setOnAction(event -> viewModel.refresh());
    enrollProblem.textProperty().bind(viewModel.enrollProblemProperty());
    enroll.busyProperty().bind(viewModel.enrollingProperty());
    enroll.disableProperty().bind(viewModel.enrollingProperty().or(password.busyProperty()));
    for (Label line : new Label[] {enrolledSince, recoveryCodes, advice, enrollProblem}) {
      line.managedProperty().bind(line.visibleProperty());
      line.visibleProperty().bind(line.textProperty().isNotEmpty());
    }
    codesLabel.managedProperty().bind(recoveryCodes.visibleProperty());
    codesLabel.visibleProperty().bind(recoveryCodes.visibleProperty());
    kit.textProperty().bind(viewModel.kitProperty());
    kitCard.visibleProperty().bind(kit.textProperty().isNotEmpty());
    kitCard.managedProperty().bind(kitCard.visibleProperty());
    bindForm();
    WhileShown.of(root, viewModel::refresh, viewModel::close);
  }

  private void bindForm() {
    bind(
        presentPassword,
        password.presentProperty(),
        presentProblem,
        password.presentProblemProperty());
    bind(newPassword, password.wantedProperty(), newProblem, password.wantedProblemProperty());
    bind(newPasswordAgain, password.againProperty(), againProblem, password.againProblemProperty());
    strength.scoreProperty().bind(password.strengthProperty());
    hint.textProperty().bind(password.hintProperty());
    hint.managedProperty().bind(hint.visibleProperty());
    hint.visibleProperty().bind(newProblem.visibleProperty().not());
    changePassword.busyProperty().bind(password.busyProperty());
    changePassword
        .disableProperty()
        .bind(password.readyBinding().not().or(viewModel.enrollingProperty()));
  }

  private void bind(
      PasswordRevealField field, StringProperty text, Label below, ReadOnlyStringProperty problem) {
    field.textProperty().bindBidirectional(text);
    field.setOnAction(event -> changePassword.fire());
    validation.watch(field.input(), below, problem);
    problem.subscribe(
        sentence -> {
          if (!sentence.isEmpty()) {
            field.requestFocus();
          }
        });
  }

  private void show(@Nullable AccountContent content) {
    page.setVisible(content != null);
    if (content == null) {
      return;
    }
    name.setText(content.name());
    email.setText(content.email());
    role.setText(content.role());
    lastSignIn.setText(content.lastSignIn());
    lastSignIn.setTooltip(
        content.lastSignInExactly().isEmpty() ? null : new Tooltip(content.lastSignInExactly()));
    requirement.show(content.requirement().tone(), content.requirement().label());
    enrollment.show(content.enrollment().tone(), content.enrollment().label());
    enrolledSince.setText(content.enrolledSince());
    recoveryCodes.setText(content.recoveryCodes());
    advice.setText(content.advice());
    enroll.setText(content.enroll());
  }

  @FXML
  void enroll() {
    viewModel.enroll();
  }

  @FXML
  void makeKit() {
    viewModel.makeKit();
  }

  @FXML
  void changePassword() {
    password.change();
  }
}
