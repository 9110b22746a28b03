package org.latchkey.ui.kit.entry;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.kit.picture.Icons;

/**
 * A password field with an eye that shows what was typed, and a notice while Caps Lock is on. Its
 * visible label stands outside and is given to {@code accessibleText}.
 */
public final class PasswordRevealField extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final KeyCombination REVEAL =
      new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

  private final Strings strings = new Strings();
  private final PasswordField hidden = new PasswordField();
  private final TextField shown = new TextField();
  private final FontIcon icon = Icons.small(Feather.EYE);
  private final Button eye = new Button(null, icon);
  private final Label capsLock = new Label(strings.get("kit.password.caps"));

  /** An empty field that hides what is typed. */
  public PasswordRevealField() {
    getStyleClass().add("password-reveal-field");
    hidden.getPseudoClassStates().addListener(this::markAlike);
    shown.textProperty().bindBidirectional(hidden.textProperty());
    shown.promptTextProperty().bindBidirectional(hidden.promptTextProperty());
    hidden.accessibleTextProperty().bind(accessibleTextProperty());
    shown.accessibleTextProperty().bind(accessibleTextProperty());
    eye.getStyleClass().addAll("flat", "button-icon", "eye");
    eye.setOnAction(event -> reveal(!shown.isVisible()));
    // Whoever types a password and its repetition blindly gets from the one to the other by Tab.
    eye.setFocusTraversable(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    capsLock.getStyleClass().addAll("caption", "warning");
    capsLock.setGraphic(Icons.of(Tone.WARNING));
    StackPane line = new StackPane(hidden, shown, eye);
    StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
    getChildren().addAll(line, capsLock);
    showCapsLock(false);
    reveal(false);
    addEventFilter(KeyEvent.ANY, event -> showCapsLock(capsLockIsOn()));
    focusWithinProperty().subscribe(within -> showCapsLock(within && capsLockIsOn()));
  }

  /** The password typed so far. */
  public StringProperty textProperty() {
    return hidden.textProperty();
  }

  /** The password typed so far. */
  public String getText() {
    return hidden.getText();
  }

  /** Replaces the password. */
  public void setText(String password) {
    hidden.setText(password);
  }

  /** Empties the field and hides what is typed again. */
  public void clear() {
    hidden.clear();
    reveal(false);
  }

  /** What stands in the empty field. */
  public StringProperty promptTextProperty() {
    return hidden.promptTextProperty();
  }

  /** What stands in the empty field. */
  public String getPromptText() {
    return hidden.getPromptText();
  }

  /** Writes something in the empty field. */
  public void setPromptText(String prompt) {
    hidden.setPromptText(prompt);
  }

  /** Runs on Enter in the field; null runs nothing. */
  public void setOnAction(@Nullable EventHandler<ActionEvent> onAction) {
    hidden.setOnAction(onAction);
    shown.setOnAction(onAction);
  }

  /** Runs on Enter in the field. */
  public @Nullable EventHandler<ActionEvent> getOnAction() {
    return hidden.getOnAction();
  }

  /** The hidden input, for decoration of its validation. */
  public PasswordField input() {
    return hidden;
  }

  /** Whether what is typed can be read. */
  public boolean isRevealed() {
    return shown.isVisible();
  }

  @Override
  public void requestFocus() {
    TextField field = isRevealed() ? shown : hidden;
    field.requestFocus();
    field.end();
  }

  private void reveal(boolean revealed) {
    boolean focused = hidden.isFocused() || shown.isFocused();
    int caret = (isRevealed() ? shown : hidden).getCaretPosition();
    shown.setVisible(revealed);
    hidden.setVisible(!revealed);
    icon.setIconCode(revealed ? Feather.EYE_OFF : Feather.EYE);
    String does =
        strings.get(
            revealed ? "kit.password.hide" : "kit.password.reveal", REVEAL.getDisplayText());
    eye.setAccessibleText(does);
    eye.setTooltip(new Tooltip(does));
    if (focused) {
      requestFocus();
    }
    (revealed ? shown : hidden).positionCaret(caret);
  }

  private void pressed(KeyEvent event) {
    if (REVEAL.match(event)) {
      eye.fire();
      event.consume();
    }
  }

  /** Marks what is shown as the hidden input is marked, by a validation for example. */
  private void markAlike(SetChangeListener.Change<? extends PseudoClass> change) {
    for (PseudoClass mark : new PseudoClass[] {change.getElementAdded(), change.getElementRemoved()}) {
      if (WRONG.equals(mark)) {
        shown.pseudoClassStateChanged(WRONG, change.wasAdded());
      }
    }
  }

  private void showCapsLock(boolean on) {
    capsLock.setVisible(on);
    capsLock.setManaged(on);
  }

  private static boolean capsLockIsOn() {
    try {
      return Platform.isKeyLocked(KeyCode.CAPS).equals(Optional.of(true));
    } catch (UnsupportedOperationException e) {
      // A platform without lock keys; a notice cannot be given there.
      return false;
    }
  }
}
