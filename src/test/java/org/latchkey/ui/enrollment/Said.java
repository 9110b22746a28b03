package org.latchkey.ui.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;

/** Collects what nodes say besides what they show: tooltips, accessible texts, ids. */
final class Said {
  private Said() {}

  static List<String> in(Node root) {
    List<String> said = new ArrayList<>();
    collect(root, said);
    return said;
  }

  private static void collect(Node node, List<String> said) {
    Stream.of(node.getAccessibleText(), node.getAccessibleHelp(), node.getId())
        .filter(words -> words != null)
        .forEach(said::add);
    if (node instanceof Control control && control.getTooltip() != null) {
      said.add(control.getTooltip().getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, said));
    }
  }
}
