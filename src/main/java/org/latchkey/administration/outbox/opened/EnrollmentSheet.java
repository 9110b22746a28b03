package org.latchkey.administration.outbox.opened;

import java.time.Instant;
import org.latchkey.mail.MessageKind;

/**
 * What a sheet of paper says that is handed over in the place of a message with a set-up code.
 *
 * @param code in groups
 * @param link opens the program where the code is asked for
 */
public record EnrollmentSheet(
    String organization,
    String recipientName,
    String recipientAddress,
    MessageKind kind,
    String code,
    String link,
    Instant validUntil) {
  @Override
  public String toString() {
    return "EnrollmentSheet for " + recipientAddress;
  }
}
