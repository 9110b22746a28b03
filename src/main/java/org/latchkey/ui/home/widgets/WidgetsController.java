package org.latchkey.ui.home.widgets;

import atlantafx.base.controls.ToggleSwitch;
import javafx.fxml.FXML;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.latchkey.administration.widget.Widget;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.toggle.SwitchKeys;

/** Binds the dialog of the tiles to its view-model. */
public final class WidgetsController {
  private final WidgetsViewModel viewModel;
  private final Strings strings;
  private final Dialogs dialogs;

  @FXML private VBox switches;
  @FXML private Label problem;

  /** A controller of one dialog. */
  public WidgetsController(WidgetsViewModel viewModel, Strings strings, Dialogs dialogs) {
    this.viewModel = viewModel;
    this.strings = strings;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    for (Widget widget : viewModel.widgets()) {
      switches.getChildren().add(line(widget));
    }
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
  }

  private Node line(Widget widget) {
    ToggleSwitch toggle = new ToggleSwitch(name(widget));
    toggle.setId("widget-" + widget.name());
    toggle.setLabelPosition(HorizontalDirection.RIGHT);
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    viewModel.shownProperty(widget).subscribe(on -> toggle.setSelected(on));
    toggle.selectedProperty().subscribe(on -> viewModel.choose(widget, on));
    SwitchKeys.install(toggle);
    VBox line = new VBox(toggle);
    line.getStyleClass().add("switch-line");
    if (widget == Widget.WAITING_MAIL) {
      Label note = new Label(strings.get("home.widgets.mail-note"));
      note.getStyleClass().add("caption");
      note.setWrapText(true);
      note.setMinHeight(Region.USE_PREF_SIZE);
      line.getChildren().add(note);
    }
    return line;
  }

  private String name(Widget widget) {
    return switch (widget) {
      case WITHOUT_MFA -> strings.get("home.without");
      case COVERAGE -> strings.get("home.coverage");
      case NOT_ENROLLED -> strings.get("home.not-enrolled");
      case RECENT_ACTIVITY -> strings.get("home.activity");
      case OWN_MFA -> strings.get("home.own");
      case WAITING_MAIL -> strings.get("home.mail");
    };
  }

  @FXML
  void close() {
    dialogs.close();
  }
}
