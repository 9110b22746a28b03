package org.latchkey.ui.account;

import org.latchkey.ui.kit.message.Confirmation;

/** What My Account asks of the window around it. An interface, so that it is tested without one. */
public interface AccountSurroundings {

  /**
   * Asks for a code of the person's authenticator, or the password of whoever has none, and goes on with
   * {@code then} once it is right.
   */
  void askForCode(Runnable then);

  /** Asks whether something is really to be done, and does it then. */
  void confirm(Confirmation question, Runnable then);

  /** Says that something was done. */
  void tell(String sentence);

  /** Shows an unexpected failure. */
  void fail(String title, String sentence, Throwable cause);
}
