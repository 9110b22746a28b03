package org.latchkey.ui.settings.recovery;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.message.NoteBox;
import org.latchkey.ui.settings.recovery.RecoveryKitCardViewModel.Content;

/** Binds the card about one's recovery kit. */
public final class RecoveryKitCardController {
  private final RecoveryKitCardViewModel viewModel;

  @FXML private VBox root;
  @FXML private Label kitState;
  @FXML private VBox kitWarning;
  @FXML private Button makeKit;

  public RecoveryKitCardController(RecoveryKitCardViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    kitWarning.managedProperty().bind(kitWarning.visibleProperty());
    viewModel.contentProperty().subscribe(this::show);
    WhileShown.of(root, viewModel::refresh, viewModel::close);
  }

  private void show(Optional<Content> content) {
    root.setVisible(content.isPresent());
    content.ifPresent(
        now -> {
          kitState.setText(now.state());
          kitWarning.setVisible(!now.warning().isEmpty());
          kitWarning.getChildren().setAll(new NoteBox(Tone.WARNING, "", now.warning()));
          makeKit.setText(now.action());
        });
  }

  @FXML
  void makeKit() {
    viewModel.make();
  }
}
