package org.latchkey.ui.kit.message;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.picture.Icons;

/** Toasts stacked at the lower right; the pane itself lets every click through. */
public final class ToastPane extends VBox implements Toasts {
  private static final int SHOWN_AT_ONCE = 3;

  private final Strings strings;

  /** A pane whose own words come from {@code strings}. */
  public ToastPane(Strings strings) {
    this.strings = strings;
    getStyleClass().add("toast-pane");
    setId("toasts");
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_RIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  /** Takes every message away at once, because whom they were for has gone. */
  public void clear() {
    getChildren().clear();
  }

  @Override
  public void show(Toast toast) {
    HBox card = card(toast);
    PauseTransition life = new PauseTransition(Duration.millis((double) toast.shownFor().toMillis()));
    life.setOnFinished(event -> leave(card));
    // Somebody who is reading it or about to press its button gets all the time they want.
    card.hoverProperty()
        .or(card.focusWithinProperty())
        .addListener((source, was, held) -> hold(life, held));
    while (getChildren().size() >= SHOWN_AT_ONCE) {
      getChildren().removeFirst();
    }
    getChildren().add(card);
    Motion.fade(card, 0, 1).play();
    life.play();
    card.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private HBox card(Toast toast) {
    Label text = new Label(toast.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox card = new HBox(Icons.of(toast.tone()), text);
    card.getStyleClass().addAll("toast", toast.tone().styleClass());
    card.setAlignment(Pos.CENTER_LEFT);
    card.setMaxWidth(Region.USE_PREF_SIZE);
    card.setAccessibleText(toast.text());
    toast.action().ifPresent(action -> card.getChildren().add(button(action, card)));
    Button close = new Button(null, Icons.small(Feather.X));
    close.getStyleClass().addAll("flat", "button-icon");
    close.setAccessibleText(strings.get("kit.toast.close"));
    close.setOnAction(event -> leave(card));
    card.getChildren().add(close);
    return card;
  }

  private Button button(Toast.Action action, Node card) {
    Button button = new Button(action.label());
    button.getStyleClass().addAll("flat", "accent");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          getChildren().remove(card);
          action.run().run();
        });
    return button;
  }

  private void leave(Node card) {
    var fade = Motion.fade(card, 1, 0);
    fade.setOnFinished(event -> getChildren().remove(card));
    fade.play();
  }

  private static void hold(PauseTransition life, boolean held) {
    if (held) {
      life.pause();
    } else {
      life.play();
    }
  }
}
