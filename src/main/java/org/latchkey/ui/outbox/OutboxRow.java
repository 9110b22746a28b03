package org.latchkey.ui.outbox;

import java.util.Locale;
import java.util.UUID;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.mail.Message;

/**
 * A message in the table.
 *
 * @param key what a search looks through, in lower case
 */
record OutboxRow(OutboxEntry entry, String key) {
  static OutboxRow of(OutboxEntry entry) {
    Message message = entry.message();
    String words =
        message.recipientName() + "\n" + message.recipientAddress() + "\n" + message.subject();
    return new OutboxRow(entry, words.toLowerCase(Locale.ROOT));
  }

  UUID id() {
    return entry.message().id();
  }

  Message message() {
    return entry.message();
  }

  /** Whether every word is in it. */
  boolean matches(Iterable<String> words) {
    for (String word : words) {
      if (!key.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
