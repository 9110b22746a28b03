package org.latchkey.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The root of the window's scene: content, toasts over it, dialogs over everything. */
public final class WindowLayers extends StackPane {
  private final StackPane content = new StackPane();
  private final ToastPane toasts;
  private final ModalDialogs dialogs;

  /** An empty window whose own words come from {@code strings}. */
  public WindowLayers(Strings strings) {
    getStyleClass().add("window-layers");
    toasts = new ToastPane(strings);
    dialogs = new ModalDialogs(strings);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
    getChildren().addAll(content, toasts, dialogs.layer());
  }

  /** Shows something else in the whole window: the sign-in card, the shell. */
  public void setContent(Node shown) {
    content.getChildren().setAll(shown);
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
