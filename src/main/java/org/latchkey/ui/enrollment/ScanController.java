package org.latchkey.ui.enrollment;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.latchkey.ui.kit.picture.QrCodeView;

/** Binds the QR code and the key for typing to their view-model. */
public final class ScanController {
  private static final double SMALLEST = 280;
  private static final double LARGEST = 360;
  private static final double OF_HEIGHT = 0.41;

  private final EnrollmentWizardViewModel wizard;

  @FXML private QrCodeView qr;
  @FXML private Label issuer;
  @FXML private Label account;
  @FXML private KeyField totpKey;
  @FXML private Button copyKey;
  @FXML private Button newKey;
  @FXML private Label keyNotice;

  public ScanController(EnrollmentWizardViewModel wizard) {
    this.wizard = wizard;
  }

  @FXML
  void initialize() {
    wizard.scan().ifPresent(this::bind);
  }

  /** Draws the QR code the larger the more height there is. */
  void growWith(ObservableValue<Number> height) {
    height.subscribe(
        now -> {
          double side = Math.clamp(Math.rint(now.doubleValue() * OF_HEIGHT), SMALLEST, LARGEST);
          qr.setMinSize(side, side);
          qr.setMaxSize(side, side);
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
    totpKey.setOnCopy(viewModel::copyKey);
    newKey.setOnAction(event -> viewModel.newKey());
  }
}
