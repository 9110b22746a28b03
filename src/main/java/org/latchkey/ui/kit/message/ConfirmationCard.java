package org.latchkey.ui.kit.message;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;

/** What a confirmation looks like: question, people, notes, Cancel and the verb. */
final class ConfirmationCard extends VBox {
  private final Button cancel;
  private final Button confirm;
  private final boolean dangerous;
  private @Nullable Node chooser;
  private List<Node> shown;

  ConfirmationCard(Strings strings, Confirmation asked, Runnable onCancel, Runnable onConfirm) {
    getStyleClass().add("dialog");
    dangerous = asked.tone() == Tone.DANGER;
    cancel =
        new Button(
            asked.keepLabel().isEmpty() ? strings.get("kit.dialog.cancel") : asked.keepLabel());
    cancel.setId("dialogCancel");
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> onCancel.run());
    confirm = new Button(asked.confirmLabel());
    confirm.setId("dialogConfirm");
    confirm.setDefaultButton(!dangerous);
    confirm.getStyleClass().add(dangerous ? "danger" : "accent");
    confirm.setOnAction(event -> onConfirm.run());

    HBox buttons = new HBox(cancel, confirm);
    buttons.getStyleClass().add("buttons");
    getChildren().add(head(asked));
    asked.choice().ifPresent(choice -> getChildren().add(chooser(choice)));
    shown = about(asked);
    getChildren().addAll(shown);
    getChildren().add(buttons);
  }

  private Node chooser(Confirmation.Choice choice) {
    ComboBox<String> options = new ComboBox<>();
    options.setId("dialogChoice");
    options.getItems().setAll(choice.options());
    options.setPromptText(choice.prompt());
    options.setMaxWidth(Double.MAX_VALUE);
    options.setAccessibleText(choice.label());
    options
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe((before, now) -> show(choice.when().apply(now.intValue())));
    confirm.setDisable(true);
    chooser = options;
    Label label = new Label(choice.label());
    label.getStyleClass().add("field-label");
    label.setLabelFor(options);
    VBox group = new VBox(label, options);
    group.getStyleClass().add("field-group");
    return group;
  }

  /** Shows what is asked after a choice, around the control that keeps the focus. */
  private void show(Confirmation chosen) {
    getChildren().set(0, head(chosen));
    int place = getChildren().size() - 1 - shown.size();
    getChildren().removeAll(shown);
    shown = about(chosen);
    getChildren().addAll(place, shown);
    confirm.setText(chosen.confirmLabel());
    confirm.setDisable(chosen.people().isEmpty());
  }

  private static List<Node> about(Confirmation asked) {
    List<Node> about = new ArrayList<>();
    if (!asked.people().isEmpty()) {
      about.add(people(asked));
    }
    for (Confirmation.Note note : asked.notes()) {
      about.add(new NoteBox(note.tone(), note.strong(), note.text()));
    }
    return about;
  }

  /** Where the keyboard starts: never on a button that destroys. */
  Node firstFocus() {
    if (chooser != null) {
      return chooser;
    }
    return dangerous ? cancel : confirm;
  }

  static VBox head(String title, String message) {
    Label question = new Label(title);
    question.getStyleClass().add("dialog-title");
    question.setWrapText(true);
    question.setMinHeight(Region.USE_PREF_SIZE);
    VBox head = new VBox(question);
    head.getStyleClass().add("dialog-head");
    if (!message.isEmpty()) {
      Label explained = new Label(message);
      explained.getStyleClass().add("muted");
      explained.setWrapText(true);
      explained.setMinHeight(Region.USE_PREF_SIZE);
      head.getChildren().add(explained);
    }
    return head;
  }

  private static VBox head(Confirmation asked) {
    return head(asked.title(), asked.message());
  }

  private static Node people(Confirmation asked) {
    VBox lines = new VBox();
    lines.getStyleClass().add("dialog-people");
    for (Confirmation.Line person : asked.people()) {
      Label name = new Label(person.name());
      Label detail = new Label(person.detail());
      detail.getStyleClass().add("muted");
      detail.setMinWidth(Region.USE_PREF_SIZE);
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      HBox line = new HBox(name, between, detail);
      line.getStyleClass().add("line");
      line.setAlignment(Pos.CENTER_LEFT);
      lines.getChildren().add(line);
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.getStyleClass().add("dialog-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(asked.people().size() > 5);
    return scroll;
  }
}
