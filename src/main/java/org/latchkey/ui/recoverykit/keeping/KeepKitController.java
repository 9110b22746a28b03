package org.latchkey.ui.recoverykit.keeping;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.entry.BusyButton;
import org.latchkey.ui.kit.output.SystemPrinting;
import org.latchkey.ui.recoverykit.keeping.KeepKitViewModel.Way;

/** Binds the ways of keeping a kit to their view-model. */
public final class KeepKitController {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final KeepKitViewModel viewModel;

  @FXML private VBox root;
  @FXML private BusyButton printKit;
  @FXML private BusyButton savePdf;
  @FXML private BusyButton saveKit;
  @FXML private Label kitNotice;

  public KeepKitController(KeepKitViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  void initialize() {
    bind(printKit, Way.PAPER);
    bind(savePdf, Way.PDF);
    bind(saveKit, Way.TEXT);
    kitNotice.textProperty().bind(viewModel.noticeProperty());
    kitNotice.visibleProperty().bind(kitNotice.textProperty().isNotEmpty());
    kitNotice.managedProperty().bind(kitNotice.visibleProperty());
    viewModel
        .failedProperty()
        .subscribe(failed -> kitNotice.pseudoClassStateChanged(FAILED, failed));
  }

  private void bind(BusyButton button, Way way) {
    button.busyProperty().bind(viewModel.busyWith(way));
    button.disableProperty().bind(viewModel.busyProperty());
  }

  /** Puts the focus on the button that was pressed last. */
  public void focus() {
    BusyButton button =
        switch (viewModel.way()) {
          case PAPER -> printKit;
          case PDF -> savePdf;
          case TEXT -> saveKit;
        };
    button.requestFocus();
  }

  @FXML
  void printKit() {
    viewModel.print(new SystemPrinting(() -> root.getScene().getWindow()));
  }

  @FXML
  void savePdf() {
    viewModel.pdfQuestion().ask(root.getScene().getWindow(), viewModel::savePdf);
  }

  @FXML
  void saveKit() {
    viewModel.textQuestion().ask(root.getScene().getWindow(), viewModel::save);
  }
}
