package org.latchkey.administration.outbox.opened;

import java.util.Optional;
import org.latchkey.mail.LetterText;
import org.latchkey.mail.Message;

/**
 * A message with its text.
 *
 * @param organization in whose name it is written
 * @param senderName who stands as the sender of a mail file
 * @param senderAddress the mail server's sender, or whoever saves the file and sends it themselves
 * @param sheet what a printed sheet says, for a message with a code
 */
public record OpenedMessage(
    Message message,
    LetterText text,
    String organization,
    String senderName,
    String senderAddress,
    Optional<EnrollmentSheet> sheet) {
  @Override
  public String toString() {
    return "OpenedMessage " + message.id();
  }
}
