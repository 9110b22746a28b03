package org.latchkey.ui.administrators.details;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latchkey.administrator.Role;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.picture.Icons;

/** Lists in two columns what the role that stands in the form may do. */
final class PermissionLines {
  private PermissionLines() {}

  static void bind(VBox left, VBox right, ObservableValue<Role> role, Strings strings) {
    RoleWords words = new RoleWords(strings);
    role.subscribe(
        now -> {
          List<Label> lines = words.of(now).stream().map(PermissionLines::line).toList();
          int half = (lines.size() + 1) / 2;
          left.getChildren().setAll(lines.subList(0, half));
          right.getChildren().setAll(lines.subList(half, lines.size()));
        });
  }

  private static Label line(String words) {
    Label label = new Label(words, Icons.small(Feather.CHECK));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
