package org.latchkey.ui.enrollment;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.latchkey.ui.kit.QrCodeView;

/** Binds the QR code and the key for typing to their view-model. */
final class ScanController {
  private static final double SMALLEST = 280;
  private static final double LARGEST = 352;
  private static final double OF_WINDOW = 0.39;

  private final EnrollmentWizardViewModel wizard;

  @FXML private HBox root;
  @FXML private QrCodeView qr;
  @FXML private Label issuer;
  @FXML private Label account;
  @FXML private TextField totpKey;
  @FXML private Button copyKey;
  @FXML private Button newKey;
  @FXML private Label keyNotice;

  ScanController(EnrollmentWizardViewModel wizard) {
    this.wizard = wizard;
  }

  @FXML
  void initialize() {
    wizard.scan().ifPresent(this::bind);
    ObservableValue<Double> side =
        root.sceneProperty()
            .flatMap(Scene::heightProperty)
            .map(height -> Math.clamp(Math.rint(height.doubleValue() * OF_WINDOW), SMALLEST, LARGEST))
            .orElse(SMALLEST);
    side.subscribe(
        length -> {
          qr.setMinSize(length, length);
          qr.setMaxSize(length, length);
        });
  }

  private void bind(ScanViewModel viewModel) {
    qr.codeProperty().bind(viewModel.qrCode());
    issuer.textProperty().bind(viewModel.issuer());
    account.textProperty().bind(viewModel.account());
    totpKey.textProperty().bind(viewModel.key());
    keyNotice.textProperty().bind(viewModel.noticeProperty());
    copyKey.disableProperty().bind(viewModel.enrollmentProperty().isNull());
    newKey.disableProperty().bind(viewModel.busyProperty());
    copyKey.setOnAction(event -> viewModel.copyKey());
    newKey.setOnAction(event -> viewModel.newKey());
  }
}
