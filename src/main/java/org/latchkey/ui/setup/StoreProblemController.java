package org.latchkey.ui.setup;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.entry.CopyDetailsButton;

/** Shows why the program cannot start. */
public final class StoreProblemController {
  private final StoreProblemViewModel viewModel;

  @FXML private Label problem;
  @FXML private CopyDetailsButton copyDetails;
  @FXML private Button quit;

  public StoreProblemController(StoreProblemViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    problem.setText(viewModel.sentence());
    copyDetails.setFailure(viewModel.sentence(), viewModel.failure());
    WhileShown.of(problem, quit::requestFocus, () -> {});
  }

  @FXML
  void quit() {
    viewModel.quit();
  }
}
