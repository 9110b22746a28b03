package org.latchkey.ui.kit.output;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;

/** Text to be read and selected; what is copied of it goes where its screen says (S-38). */
public final class GuardedText extends TextArea {
  private Consumer<String> onCopy = text -> {};

  /** A text that cannot be edited. */
  public GuardedText() {
    setEditable(false);
  }

  /** Sets what copies the selected text, by whatever keys or menu that was asked for. */
  public void setOnCopy(Consumer<String> onCopy) {
    this.onCopy = onCopy;
  }

  @Override
  public void copy() {
    String selected = getSelectedText();
    if (!selected.isEmpty()) {
      onCopy.accept(selected);
    }
  }
}
