package org.latchkey.ui.account;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
  private final OwnMfaViewModel mfa;
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
  @FXML private Label mfaProblem;
  @FXML private BusyButton enroll;
  @FXML private VBox kitCard;
  @FXML private Label kit;
  @FXML private Button makeKit;
  @FXML private BusyButton newCodes;
  @FXML private BusyButton remove;
  @FXML private BusyButton signOutElsewhere;
  @FXML private VBox signIns;
  @FXML private Label noSignIns;
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
    this.mfa = viewModel.mfa();
  }

  @FXML
  void initialize() {
    viewModel.contentProperty().subscribe(this::show);
    failed.textProperty().bind(viewModel.problemProperty());
    failed
        .visibleProperty()
        .bind(viewModel.contentProperty().isNull().and(failed.textProperty().isNotEmpty()));
    failed.setOnAction(event -> viewModel.refresh());
    mfaProblem.textProperty().bind(mfa.problemProperty());
    bind(enroll, mfa.enrollingProperty());
    bind(newCodes, mfa.replacingProperty());
    bind(remove, mfa.removingProperty());
    bind(signOutElsewhere, viewModel.signingOutProperty());
    for (Label line : new Label[] {enrolledSince, recoveryCodes, advice, mfaProblem}) {
      line.managedProperty().bind(line.visibleProperty());
      line.visibleProperty().bind(line.textProperty().isNotEmpty());
    }
    codesLabel.managedProperty().bind(recoveryCodes.visibleProperty());
    codesLabel.visibleProperty().bind(recoveryCodes.visibleProperty());
    kit.textProperty().bind(viewModel.kitProperty());
    makeKit.textProperty().bind(viewModel.kitActionProperty());
    kitCard.visibleProperty().bind(kit.textProperty().isNotEmpty());
    kitCard.managedProperty().bind(kitCard.visibleProperty());
    bindForm();
    WhileShown.of(root, viewModel::refresh, viewModel::close);
  }

  /** One thing of one's own after the other: each may end the session's earlier proof or epoch. */
  private void bind(BusyButton button, ReadOnlyBooleanProperty running) {
    button.busyProperty().bind(running);
    button
        .disableProperty()
        .bind(
            mfa.busyBinding()
                .or(password.busyProperty())
                .or(viewModel.signingOutProperty()));
    button.managedProperty().bind(button.visibleProperty());
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
        .bind(password.readyBinding().not().or(mfa.busyBinding()));
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
    enroll.setVisible(!content.enroll().isEmpty());
    newCodes.setVisible(content.mayReplaceCodes());
    remove.setVisible(content.mayRemove());
    signIns.getChildren().setAll(content.signIns().stream().map(this::row).toList());
    noSignIns.setVisible(content.signIns().isEmpty());
    noSignIns.setManaged(content.signIns().isEmpty());
  }

  private SignInRow row(AccountContent.SignIn signIn) {
    return new SignInRow(signIn, viewModel.spoken(signIn));
  }

  @FXML
  void enroll() {
    mfa.enroll();
  }

  @FXML
  void newCodes() {
    mfa.newCodes();
  }

  @FXML
  void remove() {
    mfa.remove();
  }

  @FXML
  void signOutElsewhere() {
    viewModel.signOutElsewhere();
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
