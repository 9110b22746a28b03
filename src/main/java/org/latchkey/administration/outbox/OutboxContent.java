package org.latchkey.administration.outbox;

import java.util.List;

/**
 * The outbox of one viewer.
 *
 * @param sendsMail whether there is a mail server; without one messages wait to be handed over
 * @param entries the newest first
 */
public record OutboxContent(boolean sendsMail, List<OutboxEntry> entries) {
  /** Copies the list. */
  public OutboxContent {
    entries = List.copyOf(entries);
  }
}
