package org.latchkey.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody whose password was right and whose second factor is still to come. */
public final class PendingSignIn {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private final UUID administratorId;
  private final String email;
  private final Instant passwordAt;

  PendingSignIn(UUID administratorId, String email, Instant passwordAt) {
    this.administratorId = administratorId;
    this.email = email;
    this.passwordAt = passwordAt;
  }

  public UUID administratorId() {
    return administratorId;
  }

  /** The address whose account it is, as stored. */
  public String email() {
    return email;
  }

  /** Whether the password was entered too long ago, by a clock that may have been set back. */
  public boolean expiredAt(Instant now) {
    return now.isAfter(passwordAt.plus(LIFETIME)) || now.isBefore(passwordAt.minus(LIFETIME));
  }
}
