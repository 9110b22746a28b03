package org.latchkey.administration.outbox;

import org.latchkey.administration.outbox.opened.OpenedMessage;

/** What came of something that was asked about one message. */
public sealed interface MessageOutcome {

  /** The text was granted. */
  record Opened(OpenedMessage opened) implements MessageOutcome {}

  /** A code of one's authenticator is needed first: the last one is too long ago (S-35). */
  record CodeNeeded() implements MessageOutcome {}

  /** It was done. */
  record Done() implements MessageOutcome {}

  /** The actor may not; recorded. */
  record Denied() implements MessageOutcome {}

  /** Nothing was done: the message has gone, or is not any more as it was shown. */
  record TooLate() implements MessageOutcome {}

  /** It is not cancelled: its recipient has to hear of it (S-45); recorded. */
  record MustArrive() implements MessageOutcome {}

  /** It cannot be sent again. */
  record CannotSendAgain(OutboxEntry.NotAgain reason) implements MessageOutcome {}
}
