package org.latchkey.ui.settings.accounts;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Binds the box of the Global MFA Requirement. */
public final class AdminAccountsController {
  private final AdminAccountsViewModel viewModel;

  @FXML private CheckBox globalRequirement;
  @FXML private Label globalCaption;
  @FXML private Label globalProblem;
  @FXML private VBox globalProgress;
  @FXML private ProgressBar globalProgressBar;
  @FXML private Label globalProgressText;

  /** A controller of the box. */
  public AdminAccountsController(AdminAccountsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    globalRequirement.selectedProperty().bindBidirectional(viewModel.onProperty());
    globalRequirement
        .disableProperty()
        .bind(viewModel.mayChangeProperty().not().or(viewModel.busyProperty()));
    globalCaption.textProperty().bind(viewModel.captionProperty());
    globalProblem.textProperty().bind(viewModel.problemProperty());
    globalProblem.visibleProperty().bind(globalProblem.textProperty().isNotEmpty());
    globalProgressBar.progressProperty().bind(viewModel.progressProperty());
    globalProgressText.textProperty().bind(viewModel.progressTextProperty());
    globalProgress.visibleProperty().bind(globalProgressText.textProperty().isNotEmpty());
  }
}
