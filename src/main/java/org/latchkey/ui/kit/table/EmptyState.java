package org.latchkey.ui.kit.table;

import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.picture.Icons;

/** What a list shows that has nothing to show: an icon, a title, a sentence, maybe a button. */
public final class EmptyState extends VBox {
  private final FontIcon icon = Icons.medium(Feather.INBOX);
  private final Label title = new Label();
  private final Label text = new Label();
  private final Button action = new Button();

  /** An empty state without words yet. */
  public EmptyState() {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    title.getStyleClass().add("title");
    text.getStyleClass().add("muted");
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    action.managedProperty().bind(action.visibleProperty());
    action.visibleProperty().bind(action.textProperty().isNotEmpty());
    text.managedProperty().bind(text.textProperty().isNotEmpty());
    getChildren().addAll(icon, title, text, action);
  }

  /** An empty state without a button. */
  public EmptyState(Ikon icon, String title, String text) {
    this();
    this.icon.setIconCode(icon);
    setTitle(title);
    setText(text);
  }

  /** The icon by its Ikonli name, such as {@code fth-users}. */
  public String getIconLiteral() {
    return icon.getIconLiteral();
  }

  /** Shows another icon by its Ikonli name. */
  public void setIconLiteral(String literal) {
    icon.setIconLiteral(literal);
  }

  /** What is so: "Nobody here yet". */
  public StringProperty titleProperty() {
    return title.textProperty();
  }

  /** The title. */
  public String getTitle() {
    return title.getText();
  }

  /** Shows another title. */
  public void setTitle(String title) {
    this.title.setText(title);
  }

  /** Why, and what to do next; may be empty. */
  public StringProperty textProperty() {
    return text.textProperty();
  }

  /** The sentence. */
  public String getText() {
    return text.getText();
  }

  /** Shows another sentence. */
  public void setText(String text) {
    this.text.setText(text);
  }

  /** The label of the button; without one there is no button. */
  public StringProperty actionTextProperty() {
    return action.textProperty();
  }

  /** The label of the button. */
  public String getActionText() {
    return action.getText();
  }

  /** Labels the button; empty takes it away. */
  public void setActionText(String label) {
    action.setText(label);
  }

  /** What the button does. */
  public @Nullable EventHandler<ActionEvent> getOnAction() {
    return action.getOnAction();
  }

  /** Sets what the button does. */
  public void setOnAction(@Nullable EventHandler<ActionEvent> onAction) {
    action.setOnAction(onAction);
  }
}
