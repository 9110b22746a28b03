package org.latchkey.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a set-up code that was sent.
 *
 * @param emailKey the address it was sent to; the code works only while the account has it (S-40)
 */
public record StoredSetupCode(
    UUID id,
    UUID administratorId,
    Purpose purpose,
    String emailKey,
    Instant issuedAt,
    Instant expiresAt,
    State state) {

  /** What a code is for; none does another's work. */
  public enum Purpose {
    /** Sets the first password of somebody who is invited. */
    FIRST_PASSWORD,
    /** Sets another password. */
    PASSWORD,
    /** Sets up an authenticator, or another one, together with the password. */
    MFA
  }

  /** Whether it can still be used; that it has expired is a matter of time. */
  public enum State {
    OPEN,
    USED,
    SUPERSEDED
  }

  /** Whether its time is over, or lies in a future that a clock set back has made. */
  public boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt) || now.isBefore(issuedAt.minus(SetupCodes.LIFETIME));
  }
}
