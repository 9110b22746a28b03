package org.latchkey.administration.outbox.opened;

/** What somebody does with the text of a message; kept with the event that records it. */
public enum MessageUse {
  READ,
  COPIED,
  /** Saved as a mail file. */
  SAVED,
  PRINTED,
  /** Saved as a page to print. */
  SAVED_AS_PDF
}
