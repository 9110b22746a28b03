package org.latchkey.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds labels and buttons that show less than their text. */
public final class CutWords {
  private CutWords() {}

  /** The texts that are cut below a node that is laid out; to be called on the JavaFX thread. */
  public static List<String> in(Parent root) {
    List<String> cut = new ArrayList<>();
    collect(root, cut);
    return cut;
  }

  private static void collect(Parent parent, List<String> cut) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (!node.isVisible()) {
        continue;
      }
      if (isRead(node) && node instanceof Labeled labeled && isCut(labeled)) {
        cut.add(labeled.getText());
      }
      if (node instanceof Parent inner) {
        collect(inner, cut);
      }
    }
  }

  private static boolean isRead(Node node) {
    return node instanceof Label
        || node instanceof Button
        || node instanceof MenuButton
        || node instanceof ToggleButton
        || node instanceof CheckBox;
  }

  private static boolean isCut(Labeled labeled) {
    String wanted = labeled.getText();
    if (wanted == null || wanted.isBlank() || labeled.getWidth() == 0) {
      return false;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text && !(child instanceof FontIcon)) {
        Bounds words = text.getBoundsInParent();
        return !bare(text.getText()).equals(bare(wanted))
            || words.getMaxX() > labeled.getWidth() + 1
            || words.getMaxY() > labeled.getHeight() + 1;
      }
    }
    return false;
  }

  /** A wrapped text is laid out with line breaks of its own. */
  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
