package org.latchkey.ui.kit;

/** Asked before a screen with unsaved changes is left. */
@FunctionalInterface
public interface LeaveGuard {

  /**
   * Runs {@code proceed} now, later (after a question was answered) or never (the user stays).
   */
  void mayLeave(Runnable proceed);
}
