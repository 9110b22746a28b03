package org.latchkey.ui.kit.window;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.entry.HeldKeys;
import org.latchkey.ui.kit.message.ModalDialogs;
import org.latchkey.ui.kit.message.ToastPane;
import org.latchkey.ui.kit.picture.Icons;

/** The root of the window's scene: content, toasts over it, dialogs over everything. */
public final class WindowLayers extends StackPane {
  /** The layer of dialogs has a view order of its own, -10. */
  private static final double OVER_EVERYTHING = -100;

  private final StackPane content = new StackPane();
  private final BooleanProperty sampleData = new SimpleBooleanProperty(this, "sampleData");
  private final StringProperty notice = new SimpleStringProperty(this, "notice", "");
  private final HeldKeys heldKeys = new HeldKeys(this);
  private final ToastPane toasts;
  private final ModalDialogs dialogs;

  /** An empty window whose own words come from {@code strings}. */
  public WindowLayers(Strings strings) {
    getStyleClass().add("window-layers");
    toasts = new ToastPane(strings);
    dialogs = new ModalDialogs(strings, heldKeys::showingElse);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
    Label words = new Label(strings.get("kit.sample-data"), Icons.small(Feather.INFO));
    words.setWrapText(true);
    HBox bar = new HBox(words);
    bar.getStyleClass().add("sample-data");
    bar.visibleProperty().bind(sampleData);
    bar.managedProperty().bind(sampleData);
    VBox page = new VBox(bar, content);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(page, toasts, dialogs.layer(), noticeLabel());
  }

  /** Lies over dialogs too and lets every click through. */
  private Label noticeLabel() {
    Label label = new Label(null, Icons.small(Feather.LOCK));
    label.setId("windowNotice");
    label.getStyleClass().add("window-notice");
    label.setWrapText(true);
    label.setMouseTransparent(true);
    label.textProperty().bind(notice);
    label.visibleProperty().bind(notice.isNotEmpty());
    // Read aloud when it comes, and not again with every second that it counts down.
    notice
        .isEmpty()
        .subscribe(gone -> label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    label.setViewOrder(OVER_EVERYTHING);
    label.setMaxWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
    return label;
  }

  /** Shows something else in the whole window: the sign-in card, the shell. */
  public void setContent(Node shown) {
    heldKeys.showingElse();
    content.getChildren().setAll(shown);
  }

  /** Whether a bar over every screen says that everything is made up. */
  public BooleanProperty sampleDataProperty() {
    return sampleData;
  }

  /** A quiet sentence about the window as a whole, over everything else; empty for none. */
  public StringProperty noticeProperty() {
    return notice;
  }

  /** Takes away what lies over the content, menus and tooltips too: whom it was for has gone. */
  public void clear() {
    toasts.clear();
    dialogs.closeAll();
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
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
