package org.latchkey.ui.enrollment;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.latchkey.ui.kit.output.SystemPrinting;

/** Binds the recovery codes to their view-model. */
public final class SaveCodesController {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final EnrollmentWizardViewModel wizard;

  @FXML private HBox root;
  @FXML private GridPane codes;
  @FXML private Label neverSaved;
  @FXML private Label replaced;
  @FXML private Button copyCodes;
  @FXML private Button printCodes;
  @FXML private Button saveToFile;
  @FXML private Label codesNotice;
  @FXML private CheckBox savedCodes;

  public SaveCodesController(EnrollmentWizardViewModel wizard) {
    this.wizard = wizard;
  }

  @FXML
  void initialize() {
    SaveCodesViewModel viewModel = wizard.saveCodes();
    show(neverSaved, wizard.followsUnsavedCodes());
    show(replaced, wizard.scan().isEmpty() && !wizard.followsUnsavedCodes());
    viewModel.codes().subscribe(() -> showCodes(viewModel.codes()));
    showCodes(viewModel.codes());
    savedCodes.selectedProperty().bindBidirectional(viewModel.savedProperty());
    codesNotice.textProperty().bind(viewModel.noticeProperty());
    viewModel
        .failedProperty()
        .subscribe(failed -> codesNotice.pseudoClassStateChanged(FAILED, failed));
    ObservableValue<Boolean> running =
        viewModel.busyProperty().or(wizard.finishingProperty());
    copyCodes.setOnAction(event -> viewModel.copy());
    printCodes.disableProperty().bind(running);
    saveToFile.disableProperty().bind(running);
  }

  /** Five rows, read down the first column and then the second. */
  private void showCodes(List<? extends String> shown) {
    codes.getChildren().clear();
    int rows = (shown.size() + 1) / 2;
    for (int i = 0; i < shown.size(); i++) {
      Label code = new Label(shown.get(i));
      code.getStyleClass().add("mono");
      codes.add(code, i / rows, i % rows);
    }
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }

  @FXML
  void printCodes() {
    wizard.saveCodes().print(new SystemPrinting(() -> root.getScene().getWindow()));
  }

  @FXML
  void saveToFile() {
    SaveCodesViewModel codesToSave = wizard.saveCodes();
    codesToSave.saveQuestion().ask(root.getScene().getWindow(), codesToSave::save);
  }

  void focus() {
    copyCodes.requestFocus();
  }
}
