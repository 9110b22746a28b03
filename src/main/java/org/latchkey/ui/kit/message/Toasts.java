package org.latchkey.ui.kit.message;

/** Shows short messages. An interface, so that controllers are tested without a window. */
@FunctionalInterface
public interface Toasts {

  /** Shows a message for its time; the oldest makes room when there are more than three. */
  void show(Toast toast);
}
