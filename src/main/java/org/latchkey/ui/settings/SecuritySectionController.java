package org.latchkey.ui.settings;

import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.latchkey.credential.PasswordRule;
import org.latchkey.credential.Throttle;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.FieldValidation;

/** Binds the section about signing in. */
public final class SecuritySectionController {
  private final SecuritySectionViewModel viewModel;
  private final SettingsViewModel settings;
  private final Strings strings;
  private final FieldValidation validation = new FieldValidation();

  @FXML private TextField idleMinutes;
  @FXML private Label idleError;
  @FXML private CheckBox firstByPassword;
  @FXML private Label firstCaption;
  @FXML private Button useDefault;
  @FXML private Label problem;
  @FXML private Label lockout;
  @FXML private Label disabling;
  @FXML private Label passwordRule;

  /**
   * A controller of the section.
   *
   * @param settings knows whether the viewer may change anything
   */
  public SecuritySectionController(
      SecuritySectionViewModel viewModel, SettingsViewModel settings, Strings strings) {
    this.viewModel = viewModel;
    this.settings = settings;
    this.strings = strings;
  }

  @FXML
  void initialize() {
    idleMinutes.textProperty().bindBidirectional(viewModel.idleMinutesProperty());
    validation.watch(idleMinutes, idleError, viewModel.idleErrorProperty());
    viewModel
        .idleErrorProperty()
        .subscribe(
            sentence -> {
              if (!sentence.isEmpty()) {
                idleMinutes.requestFocus();
              }
            });
    firstByPassword.selectedProperty().bindBidirectional(viewModel.firstByPasswordProperty());
    firstCaption.textProperty().bind(viewModel.firstCaptionProperty());
    problem.textProperty().bind(viewModel.problemProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    BooleanBinding fixed = settings.mayChangeProperty().not().or(viewModel.busyProperty());
    idleMinutes.disableProperty().bind(fixed);
    firstByPassword.disableProperty().bind(fixed);
    useDefault.disableProperty().bind(fixed);
    useDefault.managedProperty().bind(useDefault.visibleProperty());
    useDefault
        .visibleProperty()
        .bind(viewModel.decidedProperty().and(settings.mayChangeProperty()));
    explain();
  }

  private void explain() {
    lockout.setText(
        strings.get(
            "settings.security.lockout",
            Throttle.FREE_FAILURES,
            Throttle.FIRST_LOCK.toSeconds(),
            Throttle.LONGEST_LOCK.toMinutes()));
    disabling.setText(strings.get("settings.security.disabling", Throttle.DISABLING_FAILURES));
    passwordRule.setText(strings.get("settings.security.password", PasswordRule.MIN_LENGTH));
  }

  @FXML
  void choose() {
    viewModel.choose();
  }

  @FXML
  void useDefault() {
    viewModel.useDefault();
  }
}
