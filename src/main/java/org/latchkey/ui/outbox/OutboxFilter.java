package org.latchkey.ui.outbox;

import org.latchkey.mail.MessageState;

/** The quick filters above the messages. */
enum OutboxFilter {
  ALL,
  WAITING,
  FAILED,
  SENT,
  /** Superseded and cancelled. */
  ENDED;

  boolean lets(MessageState state) {
    return switch (this) {
      case ALL -> true;
      case WAITING -> state == MessageState.QUEUED || state == MessageState.SENDING;
      case FAILED -> state == MessageState.FAILED;
      case SENT -> state == MessageState.SENT;
      case ENDED -> state == MessageState.SUPERSEDED || state == MessageState.CANCELLED;
    };
  }
}
