package org.latchkey.mail.smtp;

import java.time.Instant;
import java.util.UUID;
import org.latchkey.mail.LetterText;

/**
 * A message on its way to one person.
 *
 * @param id of the row; the same at every try, so that a second one is recognized as the same message
 * @param fromName the organization, in whose name it goes
 * @param toAddress where it goes; one that is no address is refused, not sent
 * @param at what stands as its date
 */
public record OutgoingMail(
    UUID id, String fromName, String toName, String toAddress, LetterText letter, Instant at) {
  @Override
  public String toString() {
    return "OutgoingMail " + id;
  }
}
