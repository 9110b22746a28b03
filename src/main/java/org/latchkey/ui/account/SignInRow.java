package org.latchkey.ui.account;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latchkey.ui.kit.picture.Icons;

/** One sign-in: what came of it, on which workstation, and when. */
final class SignInRow extends HBox {
  SignInRow(AccountContent.SignIn signIn, String spoken) {
    getStyleClass().addAll("activity-row", "sign-in-row");
    setAccessibleRole(AccessibleRole.TEXT);
    FontIcon icon = Icons.small(signIn.icon());
    Label what = new Label(signIn.what());
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.setMaxWidth(Double.MAX_VALUE);
    what.setMinWidth(0);
    if (signIn.refused()) {
      what.getStyleClass().add("warning");
    }
    HBox.setHgrow(what, Priority.ALWAYS);
    Label where = new Label(signIn.where());
    where.getStyleClass().add("caption");
    where.setMinWidth(Region.USE_PREF_SIZE);
    Label when = new Label(signIn.when());
    when.getStyleClass().addAll("caption", "when");
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.setTooltip(new Tooltip(signIn.exactly()));
    for (Node part : new Node[] {icon, what, where, when}) {
      part.setAccessibleRole(AccessibleRole.NODE);
    }
    getChildren().addAll(icon, what, where, when);
    setAccessibleText(spoken);
  }
}
