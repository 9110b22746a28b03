package org.latchkey.ui.kit.message;

import javafx.scene.Parent;

/** Shows dialogs inside the window. An interface, so that controllers are tested without one. */
public interface Dialogs {

  /** Asks; runs {@code onConfirm} after the dialog has closed, nothing on Cancel or Esc. */
  void confirm(Confirmation confirmation, Runnable onConfirm);

  /** Shows a form of the caller's in a card; Esc closes it like {@link #close}. */
  void show(Parent content);

  /** Closes the dialog in front; nothing if there is none. */
  void close();

  /** Shows the one error dialog, with a button that copies the details of {@code cause}. */
  void error(String title, String message, Throwable cause);
}
