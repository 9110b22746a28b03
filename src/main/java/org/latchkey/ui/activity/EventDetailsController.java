package org.latchkey.ui.activity;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.latchkey.audit.AuditEvent;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.WhileShown;
import org.latchkey.ui.kit.message.Dialogs;
import org.latchkey.ui.kit.window.TextClipboard;

/** The dialog of one event. */
public final class EventDetailsController {
  private final AuditEvent event;
  private final EventWords words;
  private final Strings strings;
  private final TextClipboard clipboard;
  private final Dialogs dialogs;

  @FXML private VBox root;
  @FXML private GridPane facts;
  @FXML private VBox othersPart;
  @FXML private Label others;
  @FXML private Label copied;
  @FXML private Button closeEvent;

  EventDetailsController(
      AuditEvent event,
      EventWords words,
      Strings strings,
      TextClipboard clipboard,
      Dialogs dialogs) {
    this.event = event;
    this.words = words;
    this.strings = strings;
    this.clipboard = clipboard;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    othersPart.setVisible(false);
    othersPart.managedProperty().bind(othersPart.visibleProperty());
    copied.visibleProperty().bind(copied.textProperty().isNotEmpty());
    List<EventWords.Fact> all = words.facts(event);
    for (int row = 0; row < all.size(); row++) {
      Label name = new Label(all.get(row).name());
      name.getStyleClass().add("muted");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label value = new Label(all.get(row).value());
      value.setWrapText(true);
      value.setMinHeight(Region.USE_PREF_SIZE);
      name.setLabelFor(value);
      facts.addRow(row, name, value);
    }
    WhileShown.of(root, closeEvent::requestFocus, () -> {});
  }

  /** Shows what else belongs to the operation, once it has been read. */
  void showOperation(List<AuditEvent> operation) {
    List<String> names = words.others(event, operation);
    others.setText(String.join(", ", names));
    othersPart.setVisible(!names.isEmpty());
  }

  @FXML
  void copyEvent() {
    String text =
        words.facts(event).stream()
            .map(fact -> fact.name() + ": " + fact.value())
            .collect(Collectors.joining("\n"));
    clipboard.put(others.getText().isEmpty() ? text : text + "\n" + strings.get("activity.others") + ": " + others.getText());
    copied.setText(strings.get("activity.copied"));
  }

  @FXML
  void close() {
    dialogs.close();
  }
}
