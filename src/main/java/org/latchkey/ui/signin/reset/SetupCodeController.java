package org.latchkey.ui.signin.reset;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.latchkey.credential.SetupCode;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.GroupedText;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds the set-up code to its view-model and groups it while it is typed. */
public final class SetupCodeController {
  private final SetupCodeViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private HBox answerNote;
  @FXML private Label answer;
  @FXML private TextField setupCode;
  @FXML private Label problem;
  @FXML private BusyButton goOn;
  @FXML private Button back;

  public SetupCodeController(SetupCodeViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    answer.setText(viewModel.answer());
    answerNote.setVisible(!viewModel.answer().isEmpty());
    answerNote.setManaged(answerNote.isVisible());
    GroupedText.in(setupCode, SetupCode::grouped);
    setupCode.textProperty().bindBidirectional(viewModel.codeProperty());
    setupCode.disableProperty().bind(viewModel.busyProperty());
    goOn.disableProperty().bind(viewModel.canContinueProperty().not());
    goOn.busyProperty().bind(viewModel.busyProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    validation.watch(setupCode, problem, viewModel.problemProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    WhileShown.of(root, this::begin, viewModel::close);
  }

  private void begin() {
    focus();
    viewModel.begin();
  }

  private void focus() {
    setupCode.requestFocus();
    setupCode.end();
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
