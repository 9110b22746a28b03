package org.latchkey.ui.enrollment;

import javafx.scene.control.TextField;

/** Shows the TOTP key; however it is copied, the copy is one that leaves the clipboard again (S-38). */
public final class KeyField extends TextField {
  private Runnable onCopy = () -> {};

  /** A field that can be read and selected, but not edited. */
  public KeyField() {
    setEditable(false);
  }

  /** Sets what copies the key. */
  void setOnCopy(Runnable onCopy) {
    this.onCopy = onCopy;
  }

  @Override
  public void copy() {
    onCopy.run();
  }
}
