package org.latchkey.ui.kit.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.message.ModalDialogs;
import org.latchkey.ui.kit.message.ToastPane;
import org.latchkey.ui.kit.picture.Icons;

/** The root of the window's scene: content, toasts over it, dialogs over everything. */
public final class WindowLayers extends StackPane {
  private final StackPane content = new StackPane();
  private final BooleanProperty sampleData = new SimpleBooleanProperty(this, "sampleData");
  private final ToastPane toasts;
  private final ModalDialogs dialogs;

  /** An empty window whose own words come from {@code strings}. */
  public WindowLayers(Strings strings) {
    getStyleClass().add("window-layers");
    toasts = new ToastPane(strings);
    dialogs = new ModalDialogs(strings);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
    Label words = new Label(strings.get("kit.sample-data"), Icons.small(Feather.INFO));
    words.setWrapText(true);
    HBox bar = new HBox(words);
    bar.getStyleClass().add("sample-data");
    bar.visibleProperty().bind(sampleData);
    bar.managedProperty().bind(sampleData);
    VBox page = new VBox(bar, content);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(page, toasts, dialogs.layer());
  }

  /** Shows something else in the whole window: the sign-in card, the shell. */
  public void setContent(Node shown) {
    content.getChildren().setAll(shown);
  }

  /** Whether a bar over every screen says that everything is made up. */
  public BooleanProperty sampleDataProperty() {
    return sampleData;
  }

  /** Where messages appear. */
  public ToastPane toasts() {
    return toasts;
  }

  /** Where dialogs appear. */
  public ModalDialogs dialogs() {
    return dialogs;
  }
}
