package org.latchkey.administration.outbox;

import java.util.Optional;
import org.latchkey.mail.Message;

/**
 * A message as one viewer sees it.
 *
 * @param notAgain why it cannot be sent again, empty when it can
 * @param waiting whether it still can be handed over by hand
 */
public record OutboxEntry(
    Message message, Readability readability, Optional<NotAgain> notAgain, boolean waiting) {

  /** Whether it can be cancelled. */
  public boolean cancellable() {
    return waiting && !message.kind().mustArrive();
  }

  /** Why a message cannot be sent again. */
  public enum NotAgain {
    /** It is still waiting, and no code in it can have expired. */
    STILL_WAITING,
    /** The account is gone, or the message was to no account. */
    NO_ACCOUNT,
    /** The account is suspended. */
    SUSPENDED,
    /** What the message asks for has been done meanwhile. */
    DONE_MEANWHILE,
    /** Its text is not there any more. */
    TEXT_GONE,
    /** It tries the mail settings, where it can be sent anew. */
    ONLY_A_TEST
  }
}
