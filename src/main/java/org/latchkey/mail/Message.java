package org.latchkey.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the Outbox lists it, without its text.
 *
 * @param administratorId whom it is to, null when that account is gone
 * @param readable whether its text is still there: one with a code is wiped when the code has ended
 * @param codeExpiresAt when the code in it ends, null without one
 * @param notBefore it is not sent before this moment
 * @param attempts how often the mail server was tried
 * @param failure what the mail server or the network last said, empty when nothing went wrong
 */
public record Message(
    UUID id,
    @Nullable UUID administratorId,
    MessageKind kind,
    String recipientName,
    String recipientAddress,
    String subject,
    boolean readable,
    @Nullable Instant codeExpiresAt,
    MessageState state,
    Instant createdAt,
    Instant notBefore,
    int attempts,
    @Nullable Instant triedAt,
    @Nullable Instant sentAt,
    String failure) {

  /** Whether somebody handed it over by hand: it arrived, and no mail server was ever tried for it. */
  public boolean wasHandedOver() {
    return state == MessageState.SENT && triedAt == null;
  }
}
