package org.latchkey.mail;

/** Where a message stands. */
public enum MessageState {
  /** Waits for its time, for the mail server, or for somebody to hand it over. */
  QUEUED,
  /** Being given to the mail server at this moment. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /** The mail server will not take it; it is not tried again by itself. */
  FAILED,
  /** Its code was used, or a newer message took its place. */
  SUPERSEDED,
  /** Taken back by an administrator, or together with what caused it. */
  CANCELLED
}
