package org.latchkey.ui.practice;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.latchkey.demo.PracticePhone.Account;
import org.latchkey.mfa.Totp;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.picture.CountdownRing;

/** Binds the practice phone to its view-model; its camera is a picture of the window it stands in. */
public final class PracticePhoneController {
  private final PracticePhoneViewModel viewModel;

  @FXML private HBox root;
  @FXML private HBox phone;
  @FXML private Text issuer;
  @FXML private Text account;
  @FXML private Label phoneCode;
  @FXML private CountdownRing phoneRing;
  @FXML private Label offer;
  @FXML private Button scan;
  @FXML private Label phoneProblem;

  /** A controller of one phone. */
  public PracticePhoneController(PracticePhoneViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    var on = viewModel.accountProperty().isNotNull();
    var inSight = viewModel.codeInSightProperty();
    showWhile(phone, on);
    showWhile(offer, inSight.and(on.not()));
    showWhile(scan, inSight);
    scan.textProperty().bind(viewModel.scanWords());
    showWhile(root, inSight.or(on));
    phoneProblem.textProperty().bind(viewModel.problemProperty());
    showWhile(phoneProblem, inSight.and(phoneProblem.textProperty().isNotEmpty()));
    viewModel.accountProperty().subscribe(this::show);
    phoneCode.textProperty().bind(viewModel.codeProperty());
    phoneRing
        .remainingProperty()
        .bind(viewModel.secondsLeftProperty().divide((double) Totp.PERIOD_SECONDS));
    phoneRing.textProperty().bind(viewModel.secondsLeftProperty().asString());
    WhileShown.of(root, () -> {}, viewModel::tick, viewModel::close);
  }

  private static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void show(@Nullable Account shown) {
    issuer.setText(shown == null ? "" : shown.uri().issuer() + "  ");
    account.setText(shown == null ? "" : shown.uri().account());
  }

  @FXML
  void scan() {
    WritableImage seen = root.getScene().snapshot(null);
    int width = (int) seen.getWidth();
    int height = (int) seen.getHeight();
    int[] argb = new int[width * height];
    seen.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    viewModel.scan(argb, width);
  }
}
