package org.latchkey.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that is to be written.
 *
 * @param by the name of who caused it, empty when that is the recipient or nobody is known
 * @param code the set-up code in it, for the kinds that carry one
 * @param heldBack how long it waits before it may go, so that it can be taken back
 */
public record Letter(
    MessageKind kind, Recipient to, String by, Optional<Code> code, Duration heldBack) {

  /**
   * A set-up code as it is sent.
   *
   * @param id its row
   * @param text in groups, as its reader types it
   */
  public record Code(UUID id, String text, Instant expiresAt) {
    @Override
    public String toString() {
      return "Code " + id;
    }
  }

  public Letter {
    if (kind.carriesCode() != code.isPresent()) {
      throw new IllegalArgumentException(kind + " with code: " + code.isPresent());
    }
  }

  /** A message without a code. */
  public static Letter notice(MessageKind kind, Recipient to) {
    return new Letter(kind, to, "", Optional.empty(), Duration.ZERO);
  }

  /** A message with a code. */
  public static Letter withCode(MessageKind kind, Recipient to, Code code) {
    return new Letter(kind, to, "", Optional.of(code), Duration.ZERO);
  }

  /** The same, caused by somebody else than the recipient. */
  public Letter by(String name) {
    return new Letter(kind, to, name, code, heldBack);
  }

  /** The same, held back for a while. */
  public Letter heldBackFor(Duration time) {
    return new Letter(kind, to, by, code, time);
  }
}
