package org.latchkey.ui.search;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.picture.Avatar;
import org.latchkey.ui.kit.picture.Icons;
import org.latchkey.ui.kit.table.EmptyState;
import org.latchkey.ui.search.SearchRow.Hit;
import org.latchkey.ui.search.SearchRow.Sign;

/** Draws the rows of the search. */
final class SearchNodes {
  private SearchNodes() {}

  static Node of(SearchRow row, Consumer<Hit> onMark, Consumer<Hit> onOpen) {
    return switch (row) {
      case SearchRow.Heading(String text) -> label(text, "search-heading");
      case SearchRow.Note(String text) -> label(text, "search-note");
      case SearchRow.Nothing(String title, String text) ->
          new EmptyState(Feather.SEARCH, title, text);
      case Hit hit -> hit(hit, onMark, onOpen);
    };
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Node hit(Hit hit, Consumer<Hit> onMark, Consumer<Hit> onOpen) {
    Label title = new Label(hit.title());
    Label detail = new Label(hit.detail());
    detail.getStyleClass().add("muted");
    HBox.setHgrow(detail, Priority.ALWAYS);
    HBox row = new HBox(sign(hit), title, detail);
    row.getStyleClass().add("search-hit");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(hit.spoken());
    // Moved, not entered: rows that appear below a resting pointer leave the mark where it is.
    row.setOnMouseMoved(event -> onMark.accept(hit));
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            onOpen.accept(hit);
          }
        });
    return row;
  }

  private static Node sign(Hit hit) {
    return hit.sign() == Sign.PERSON ? new Avatar(hit.title()) : Icons.medium(ikon(hit.sign()));
  }

  private static Ikon ikon(Sign sign) {
    return switch (sign) {
      case HOME -> Feather.HOME;
      case WITHOUT_MFA -> Feather.ALERT_TRIANGLE;
      case ADMINISTRATORS -> Feather.USERS;
      case OUTBOX -> Feather.MAIL;
      case ACTIVITY -> Feather.LIST;
      case SETTINGS -> Feather.SETTINGS;
      case PERSON, MY_ACCOUNT -> Feather.USER;
      case ADD -> Feather.USER_PLUS;
      case PASSWORD -> Feather.KEY;
      case LOCK -> Feather.LOCK;
      case SIGN_OUT -> Feather.LOG_OUT;
    };
  }
}
