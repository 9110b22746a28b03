package org.latchkey.ui.recoverykit;

import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.entry.FieldValidation;
import org.latchkey.ui.kit.entry.PasswordRevealField;
import org.latchkey.ui.kit.window.CardFrame;

/** Binds a kit and its passphrase to their view-model. */
public final class UseKitController {
  private final UseKitViewModel viewModel;
  private final FieldValidation validation = new FieldValidation();

  @FXML private CardFrame root;
  @FXML private Button chooseKit;
  @FXML private TextArea kitText;
  @FXML private Label textProblem;
  @FXML private PasswordRevealField passphrase;
  @FXML private Label passphraseProblem;
  @FXML private BusyButton openKit;
  @FXML private Button back;

  public UseKitController(UseKitViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.setOrganization(viewModel.organization());
    root.setHelp(viewModel.help());
    kitText.textProperty().bindBidirectional(viewModel.textProperty());
    passphrase.textProperty().bindBidirectional(viewModel.passphraseProperty());
    validation.watch(kitText, textProblem, viewModel.textProblemProperty());
    validation.watch(
        passphrase.input(), passphraseProblem, viewModel.passphraseProblemProperty());
    kitText.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInText);
    chooseKit.disableProperty().bind(viewModel.busyProperty());
    kitText.disableProperty().bind(viewModel.busyProperty());
    passphrase.disableProperty().bind(viewModel.busyProperty());
    passphrase.setOnAction(event -> openKit.fire());
    openKit.disableProperty().bind(viewModel.canOpenProperty().not());
    openKit.busyProperty().bind(viewModel.busyProperty());
    back.disableProperty().bind(viewModel.busyProperty());
    viewModel.busyProperty().subscribe((before, now) -> focus());
    viewModel.textProblemProperty().subscribe(this::focusOn);
    WhileShown.of(root, this::focus, viewModel::close);
  }

  /** A kit has no tabs in it, and whoever types on blindly must not type the passphrase in here. */
  private void pressedInText(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      kitText.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private void focusOn(String problem) {
    if (!problem.isEmpty()) {
      focus();
    }
  }

  /** To what comes next. */
  private void focus() {
    if (viewModel.textProperty().get().isEmpty()) {
      chooseKit.requestFocus();
    } else if (viewModel.textProblemProperty().get().isEmpty()) {
      passphrase.requestFocus();
    } else {
      kitText.requestFocus();
    }
  }

  @FXML
  void chooseKit() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(viewModel.chooserTitle());
    chooser.getExtensionFilters().add(new ExtensionFilter(viewModel.fileType(), "*.txt", "*.pdf"));
    File chosen = chooser.showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      viewModel.choose(chosen.toPath(), this::focus);
    }
  }

  @FXML
  void openKit() {
    viewModel.open();
  }

  @FXML
  void back() {
    viewModel.back();
  }
}
