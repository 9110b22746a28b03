package org.latchkey.ui.outbox;

import java.util.Locale;
import java.util.UUID;
import org.latchkey.administration.outbox.OutboxEntry;
import org.latchkey.mail.Message;

/**
 * A message in the table.
 *
 * @param subject without the name of the organization, with which every one begins
 * @param key what a search looks through, in lower case
 */
record OutboxRow(OutboxEntry entry, String subject, String key) {
  static OutboxRow of(OutboxEntry entry, String organization) {
    Message message = entry.message();
    String words =
        message.recipientName() + "\n" + message.recipientAddress() + "\n" + message.subject();
    return new OutboxRow(
        entry, shortened(message.subject(), organization), words.toLowerCase(Locale.ROOT));
  }

  private static String shortened(String subject, String organization) {
    String start = organization + ": ";
    if (!subject.startsWith(start) || subject.length() == start.length()) {
      return subject;
    }
    int rest = subject.offsetByCodePoints(start.length(), 1);
    return subject.substring(start.length(), rest).toUpperCase(Locale.ROOT)
        + subject.substring(rest);
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
