package org.latchkey.ui.kit.window;

import javafx.beans.DefaultProperty;
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
  }

  /** What stands in the card. */
  public @Nullable Node getContent() {
    return card.getChildren().isEmpty() ? null : card.getChildren().getFirst();
  }

  /** Puts something else into the card; null empties it. */
  public void setContent(@Nullable Node content) {
    card.getChildren().clear();
    if (content != null) {
      card.getChildren().add(content);
    }
  }

  /** The name beside the product mark. */
  public String getOrganization() {
    return organization.getText();
  }

  /** Shows another name beside the product mark; empty hides both. */
  public void setOrganization(String name) {
    organization.setText(name);
  }

  /** Shows another line below the card; empty hides it. */
  public void setHelp(String line) {
    help.setText(line);
  }

  /** Whether the card is 860 px wide. */
  public boolean isWide() {
    return card.getPseudoClassStates().contains(WIDE);
  }

  /** Makes the card 860 px wide, or 412 again. */
  public void setWide(boolean wide) {
    card.pseudoClassStateChanged(WIDE, wide);
  }
}
