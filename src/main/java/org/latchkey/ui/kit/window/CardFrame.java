package org.latchkey.ui.kit.window;

import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A card in the middle of a plain canvas, as for signing in: product mark and organization name
 * above, a help line below. 412 px wide, or 860 px for a wizard. Scrolls when the window is small.
 */
@DefaultProperty("content")
public final class CardFrame extends StackPane {
  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

  private final ObjectProperty<@Nullable Node> content = new SimpleObjectProperty<>(this, "content");
  private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
  private final StackPane card = new StackPane();
  private final Label organization = new Label();
  private final Label help = new Label();

  /** A narrow card without content yet. */
  public CardFrame() {
    getStyleClass().add("card-frame");
    organization.getStyleClass().add("organization");
    HBox head = new HBox(new ProductMark(), organization);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER);
    head.managedProperty().bind(head.visibleProperty());
    head.visibleProperty().bind(organization.textProperty().isNotEmpty());
    help.getStyleClass().addAll("caption", "help");
    help.setWrapText(true);
    help.managedProperty().bind(help.visibleProperty());
    help.visibleProperty().bind(help.textProperty().isNotEmpty());
    card.getStyleClass().add("frame-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    // A window that is too low scrolls; it never takes words their second line.
    card.setMinHeight(Region.USE_PREF_SIZE);
    help.setMinHeight(Region.USE_PREF_SIZE);
    VBox column = new VBox(head, card, help);
    column.getStyleClass().add("column");
    column.setAlignment(Pos.CENTER);
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    content.subscribe(this::place);
    wide.subscribe(now -> card.pseudoClassStateChanged(WIDE, now));
  }

  /** What stands in the card. */
  public ObjectProperty<@Nullable Node> contentProperty() {
    return content;
  }

  /** What stands in the card. */
  public @Nullable Node getContent() {
    return content.get();
  }

  /** Puts something else into the card; null empties it. */
  public void setContent(@Nullable Node content) {
    this.content.set(content);
  }

  /** The name beside the product mark; empty hides both. */
  public StringProperty organizationProperty() {
    return organization.textProperty();
  }

  /** The name beside the product mark. */
  public String getOrganization() {
    return organization.getText();
  }

  /** Shows another name. */
  public void setOrganization(String name) {
    organization.setText(name);
  }

  /** The line below the card; empty hides it. */
  public StringProperty helpProperty() {
    return help.textProperty();
  }

  /** The line below the card. */
  public String getHelp() {
    return help.getText();
  }

  /** Shows another line. */
  public void setHelp(String line) {
    help.setText(line);
  }

  /** Whether the card is 860 px wide instead of 412. */
  public BooleanProperty wideProperty() {
    return wide;
  }

  /** Whether the card is 860 px wide. */
  public boolean isWide() {
    return wide.get();
  }

  /** Makes the card 860 px wide, or 412 again. */
  public void setWide(boolean wide) {
    this.wide.set(wide);
  }

  private void place(@Nullable Node shown) {
    card.getChildren().clear();
    if (shown != null) {
      card.getChildren().add(shown);
    }
  }
}
