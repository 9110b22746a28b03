package org.latchkey.ui.home;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latchkey.ui.kit.picture.Badge;

/** The tile of the viewer's own MFA. */
record OwnMfaTile(Badge state, VBox facts, Button action) {

  void show(HomeContent.Own own) {
    state.show(own.tone(), own.state());
    action.setText(own.action());
    facts.getChildren().setAll(own.facts().stream().map(OwnMfaTile::fact).toList());
  }

  private static Label fact(String text) {
    Label fact = new Label(text);
    fact.getStyleClass().add("caption");
    fact.setWrapText(true);
    return fact;
  }
}
