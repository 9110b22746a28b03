package org.latchkey.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whose password was right and whose second factor is still to come. It ends when the password
 * is changed.
 */
public final class PendingSignIn {
  /** How long after the password the second factor may come. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private final UUID administratorId;
  private final String email;
  private final Instant passwordAt;
  private final Optional<Instant> passwordChangedAt;

  /**
   * A sign-in that waits for its second factor.
   *
   * @param passwordAt when the password was entered
   * @param passwordChangedAt when the password that was entered had been set
   */
  PendingSignIn(
      UUID administratorId,
      String email,
      Instant passwordAt,
      Optional<Instant> passwordChangedAt) {
    this.administratorId = administratorId;
    this.email = email;
    this.passwordAt = passwordAt;
    this.passwordChangedAt = passwordChangedAt;
  }

  public UUID administratorId() {
    return administratorId;
  }

  /** The address whose account it is, as stored. */
  public String email() {
    return email;
  }

  /** Whether the password is still the one that was entered, by when it was set. */
  public boolean isOfPasswordSetAt(Optional<Instant> changedAt) {
    return passwordChangedAt.equals(changedAt);
  }

  /** Whether the password was entered too long ago, by a clock that may have been set back. */
  public boolean expiredAt(Instant now) {
    return now.isAfter(passwordAt.plus(LIFETIME)) || now.isBefore(passwordAt.minus(LIFETIME));
  }
}
