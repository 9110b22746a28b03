package org.latchkey.ui.kit.entry;

import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Puts what is typed or pasted into groups, as a code is written down. */
public final class GroupedText {
  private final UnaryOperator<String> grouping;

  private GroupedText(UnaryOperator<String> grouping) {
    this.grouping = grouping;
  }

  /**
   * Groups a field while it is typed into.
   *
   * @param grouping gives the grouped text of any entry, and of a grouped text itself
   */
  public static void in(TextField field, UnaryOperator<String> grouping) {
    UnaryOperator<@Nullable Change> filter = new GroupedText(grouping)::group;
    field.setTextFormatter(new TextFormatter<>(filter));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> passOn(field, event));
  }

  /** A field with a formatter keeps Escape for itself, and the screen's own button never hears it. */
  private static void passOn(TextField field, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && field.getParent() != null) {
      Parent around = field.getParent();
      event.consume();
      around.fireEvent(event.copyFor(around, around));
    }
  }

  /** Puts the whole text into its groups and keeps the caret behind the same character. */
  private @Nullable Change group(@Nullable Change change) {
    if (change == null || !change.isContentChange()) {
      return change;
    }
    String wanted = change.getControlNewText();
    String grouped = grouping.apply(wanted);
    String beforeCaret = grouping.apply(wanted.substring(0, change.getCaretPosition()));
    change.setRange(0, change.getControlText().length());
    change.setText(grouped);
    int caret = Math.min(beforeCaret.length(), grouped.length());
    change.selectRange(caret, caret);
    return change;
  }
}
