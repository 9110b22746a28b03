package org.latchkey.ui.administrators.details;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.message.NoteBox;

/** What stands above the details when they could not be saved. */
final class DetailsBanner {
  private final VBox banner;
  private final AdministratorDetailsViewModel viewModel;
  private final Strings strings;

  private DetailsBanner(VBox banner, AdministratorDetailsViewModel viewModel, Strings strings) {
    this.banner = banner;
    this.viewModel = viewModel;
    this.strings = strings;
  }

  static void bind(VBox banner, AdministratorDetailsViewModel viewModel, Strings strings) {
    DetailsBanner bound = new DetailsBanner(banner, viewModel, strings);
    banner.managedProperty().bind(banner.visibleProperty());
    viewModel.problemProperty().subscribe(problem -> bound.show());
    viewModel.conflictProperty().subscribe(conflict -> bound.show());
  }

  private void show() {
    Conflict conflict = viewModel.conflictProperty().get();
    String problem = viewModel.problemProperty().get();
    banner.getChildren().clear();
    if (!problem.isEmpty()) {
      banner.getChildren().add(new NoteBox(Tone.WARNING, "", problem));
    }
    if (conflict != null) {
      banner.getChildren().add(card(conflict));
    }
    banner.setVisible(!banner.getChildren().isEmpty());
  }

  private Node card(Conflict conflict) {
    NoteBox note =
        new NoteBox(
            Tone.WARNING, strings.get("details.conflict.title"), strings.get("details.conflict.text"));
    GridPane values = new GridPane();
    values.getStyleClass().add("conflict");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.SOMETIMES);
    values.getColumnConstraints().addAll(new ColumnConstraints(), wide, wide);
    values.addRow(
        0, cell("", null), cell(strings.get("details.conflict.theirs"), "field-label"),
        cell(strings.get("details.conflict.yours"), "field-label"));
    for (Conflict.Difference each : conflict.differences()) {
      values.addRow(
          values.getRowCount(),
          cell(each.field(), "muted"),
          cell(each.theirs(), "strong"),
          cell(each.yours(), null));
    }
    Button theirs = new Button(strings.get("details.conflict.take-theirs"));
    theirs.setId("takeTheirs");
    theirs.setOnAction(event -> viewModel.takeTheirs());
    Button keep = new Button(strings.get("details.conflict.keep-editing"));
    keep.setId("keepEditing");
    keep.setOnAction(event -> viewModel.keepEditing());
    HBox buttons = new HBox(theirs, keep);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(note, values, buttons);
    card.getStyleClass().add("card");
    return card;
  }

  private static Label cell(String text, @Nullable String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    if (styleClass != null) {
      label.getStyleClass().add(styleClass);
    }
    GridPane.setHalignment(label, HPos.LEFT);
    return label;
  }
}
