package org.latchkey.ui.kit.entry;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.latchkey.ui.kit.Strings;

/**
 * Six boxes for the digits of a code that are one field: one stop of the Tab key, one text field
 * for a screen reader. Takes pasted codes in any grouping and digits of any script.
 */
public final class CodeField extends HBox {
  private static final PseudoClass CARET = PseudoClass.getPseudoClass("caret");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final CodeText code = new CodeText();
  private final Label[] boxes = new Label[CodeText.LENGTH];
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ContextMenu menu = new ContextMenu();

  /** Six empty boxes. */
  public CodeField() {
    Strings strings = new Strings();
    getStyleClass().add("code-field");
    setAlignment(Pos.CENTER);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setAccessibleText(strings.get("kit.code.label"));
    // Digits read from left to right in every language.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = box(i);
    }
    getChildren().addAll(boxes);
    menu.getItems()
        .addAll(
            item(strings.get("kit.code.paste"), this::paste),
            item(strings.get("kit.code.clear"), this::clear));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::takeFocus);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    new CodeInputMethod(committed -> edit(() -> code.type(committed))).install(this);
    focusedProperty().subscribe(focused -> draw());
    text.subscribe(this::accept);
  }

  /** The digits typed so far: ASCII 0-9, at most six. What else is set here is cleaned up. */
  public StringProperty textProperty() {
    return text;
  }

  /** The digits typed so far. */
  public String getText() {
    return text.get();
  }

  /** Replaces the digits. */
  public void setText(String digits) {
    text.set(digits);
  }

  /** Removes all digits. */
  public void clear() {
    edit(code::clear);
  }

  /** Marks the code as refused, until the next change. */
  public void setError(boolean error) {
    pseudoClassStateChanged(ERROR, error);
  }

  private void takeFocus(MouseEvent event) {
    requestFocus();
    // A scroll pane around this would take the focus for itself.
    event.consume();
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown()) {
      if (event.getCode() == KeyCode.V) {
        paste();
        event.consume();
      }
      return;
    }
    switch (event.getCode()) {
      case BACK_SPACE -> edit(code::backspace);
      case DELETE -> edit(code::delete);
      case LEFT, KP_LEFT -> edit(code::left);
      case RIGHT, KP_RIGHT -> edit(code::right);
      case HOME -> edit(() -> code.moveTo(0));
      case END -> edit(() -> code.moveTo(CodeText.LENGTH));
      case INSERT -> {
        if (!event.isShiftDown()) {
          return;
        }
        paste();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void typed(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown()) {
      edit(() -> code.type(event.getCharacter()));
    }
  }

  private void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted != null) {
      edit(() -> code.type(pasted));
    }
  }

  private void edit(Runnable change) {
    change.run();
    text.set(code.text());
    draw();
  }

  private void accept(@Nullable String wanted) {
    if (!code.text().equals(wanted)) {
      code.set(wanted == null ? "" : wanted);
      text.set(code.text());
    }
    setError(false);
    draw();
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void draw() {
    String digits = code.text();
    // With all six there, the last box stays marked, so that the focus is always seen.
    int marked = Math.min(code.caret(), CodeText.LENGTH - 1);
    for (int i = 0; i < boxes.length; i++) {
      boxes[i].setText(i < digits.length() ? digits.substring(i, i + 1) : "");
      boxes[i].pseudoClassStateChanged(CARET, isFocused() && i == marked);
    }
  }

  private Label box(int index) {
    Label box = new Label();
    box.getStyleClass().add("code-box");
    box.setAlignment(Pos.CENTER);
    box.setOnMousePressed(event -> edit(() -> code.moveTo(index)));
    return box;
  }

  private void openMenu(ContextMenuEvent event) {
    menu.show(this, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static MenuItem item(String label, Runnable action) {
    MenuItem item = new MenuItem(label);
    item.setOnAction(event -> action.run());
    return item;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> code.text();
      case EDITABLE -> true;
      case SELECTION_START, SELECTION_END, CARET_OFFSET -> code.caret();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.SET_TEXT
        && parameters.length > 0
        && parameters[0] instanceof String value) {
      setText(value);
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
