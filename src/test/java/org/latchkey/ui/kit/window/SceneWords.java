package org.latchkey.ui.kit.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.picture.QrCodeView;

/**
 * Everything that the windows of this process say, seen or not: texts, titles, tooltips, menus, the
 * items of tables, and what is read aloud. For the JavaFX thread only.
 */
public final class SceneWords {
  private final List<String> words = new ArrayList<>();
  private final boolean read;

  private SceneWords(boolean read) {
    this.read = read;
  }

  /** Everything. */
  public static List<String> all() {
    SceneWords all = new SceneWords(true);
    all.addWindows();
    return all.words;
  }

  /** The same without what stands in labels and fields to be read there: titles, tooltips, speech. */
  public static List<String> besideTheText() {
    SceneWords beside = new SceneWords(false);
    beside.addWindows();
    return beside.words;
  }

  /** How many menus, tooltips and other popups are open. */
  public static long popups() {
    return Window.getWindows().stream().filter(PopupWindow.class::isInstance).count();
  }

  private void addWindows() {
    for (Window window : Window.getWindows()) {
      if (window instanceof Stage stage) {
        add(stage.getTitle());
      }
      add(window.getScene().getRoot());
    }
  }

  private void add(@Nullable Node node) {
    if (node == null) {
      return;
    }
    addAll(node.getAccessibleText(), node.getAccessibleHelp(), node.getAccessibleRoleDescription());
    addAll(node.getId(), node.getUserData(), node.getStyle());
    if (node.hasProperties()) {
      node.getProperties().forEach(this::addAll);
    }
    if (read) {
      addRead(node);
    }
    if (node instanceof Control control) {
      add(control.getTooltip());
      if (control.getContextMenu() != null) {
        control.getContextMenu().getItems().forEach(this::add);
      }
    }
    if (node instanceof MenuButton menu) {
      menu.getItems().forEach(this::add);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::add);
    }
  }

  private void addRead(Node node) {
    switch (node) {
      case Labeled labeled -> add(labeled.getText());
      case TextInputControl input -> addAll(input.getText(), input.getPromptText());
      case Text text -> add(text.getText());
      case TableView<?> table -> table.getItems().forEach(this::addAll);
      case ComboBoxBase<?> choice -> addAll(choice.getValue());
      case QrCodeView qr -> add(qr.codeProperty().get() == null ? null : "QR code");
      default -> {}
    }
  }

  private void add(@Nullable Tooltip tooltip) {
    if (tooltip != null) {
      add(tooltip.getText());
    }
  }

  private void add(MenuItem item) {
    addAll(item.getText(), item.getUserData());
    if (item instanceof CustomMenuItem custom) {
      add(custom.getContent());
    }
  }

  private void add(@Nullable String text) {
    addAll(text);
  }

  private void addAll(@Nullable Object... things) {
    Stream.of(things).filter(Objects::nonNull).map(Object::toString).forEach(words::add);
  }
}
