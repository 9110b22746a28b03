package org.latchkey.administration.outbox;

import java.util.List;

/**
 * The outbox of one viewer.
 *
 * @param sendsMail whether there is a mail server; without one messages wait to be handed over
 * @param organization in whose name they are written
 * @param entries the newest first
 */
public record OutboxContent(boolean sendsMail, String organization, List<OutboxEntry> entries) {
  /** Copies the list. */
  public OutboxContent {
    entries = List.copyOf(entries);
  }
}
