package org.latchkey.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds labels and buttons that show less than their text. */
public final class CutWords {
  private CutWords() {}

  /** What is shown of each such text, and the text itself. */
  public static List<String> in(Parent root) {
    List<String> cut = new ArrayList<>();
    collect(root, cut);
    return cut;
  }

  private static void collect(Node node, List<String> cut) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && labeled.getText() != null
        && !labeled.getText().isBlank()) {
      for (Node part : labeled.getChildrenUnmodifiable()) {
        if (part instanceof Text text
            && part.getStyleClass().contains("text")
            && !bare(text.getText()).equals(bare(labeled.getText()))) {
          cut.add("\"" + text.getText() + "\" of \"" + labeled.getText() + "\"");
        }
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
