package org.latchkey.ui.enrollment;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.latchkey.mfa.Totp;
import org.latchkey.ui.kit.entry.CodeField;
import org.latchkey.ui.kit.picture.CountdownRing;

/** Binds the code that proves the key to its view-model. */
public final class ProveController {
  private final EnrollmentWizardViewModel wizard;

  @FXML private CodeField code;
  @FXML private CountdownRing ring;
  @FXML private Label codeProblem;

  public ProveController(EnrollmentWizardViewModel wizard) {
    this.wizard = wizard;
  }

  @FXML
  void initialize() {
    codeProblem.visibleProperty().bind(codeProblem.textProperty().isNotEmpty());
    wizard.prove().ifPresent(this::bind);
  }

  private void bind(ProveViewModel viewModel) {
    code.textProperty().bindBidirectional(viewModel.codeProperty());
    code.disableProperty().bind(viewModel.busyProperty());
    code.accessibleHelpProperty().bind(viewModel.problemProperty());
    codeProblem.textProperty().bind(viewModel.problemProperty());
    ring.remainingProperty()
        .bind(viewModel.secondsLeftProperty().divide((double) Totp.PERIOD_SECONDS));
    ring.textProperty().bind(viewModel.secondsLeftProperty().asString());
    viewModel
        .problemProperty()
        .subscribe(
            sentence -> {
              code.setError(!sentence.isEmpty());
              if (!sentence.isEmpty()) {
                focus();
              }
            });
  }

  void focus() {
    code.requestFocus();
  }
}
