package org.latchkey;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.window.CardFrame;

/** What the window shows for the moment in which the store is opened. */
final class Screens {
  private Screens() {}

  static Node opening(Strings strings) {
    ProgressIndicator progress = new ProgressIndicator();
    HBox line = new HBox(progress, new Label(strings.get("kit.opening")));
    line.getStyleClass().add("opening");
    CardFrame frame = new CardFrame();
    frame.setOrganization(strings.get("shell.product"));
    frame.setContent(line);
    return frame;
  }
}
