package org.latchkey.mfa;

import java.time.Instant;
import java.util.UUID;

/**
 * The right of one person to enroll one authenticator, given by whoever has checked who they are. It
 * lives in memory only and for {@link EnrollmentService#GRANT_LIFETIME}.
 */
public final class EnrollmentGrant {
  private final UUID administratorId;
  private final Reason reason;
  private final Instant issuedAt;

  private EnrollmentGrant(UUID administratorId, Reason reason, Instant issuedAt) {
    this.administratorId = administratorId;
    this.reason = reason;
    this.issuedAt = issuedAt;
  }

  /** Gives the right; only the way in ({@code signin}) may, which a wall keeps. */
  public static EnrollmentGrant give(UUID administratorId, Reason reason, Instant at) {
    return new EnrollmentGrant(administratorId, reason, at);
  }

  public UUID administratorId() {
    return administratorId;
  }

  public Reason reason() {
    return reason;
  }

  /** When it was given; an enrollment by it is never older. */
  public Instant issuedAt() {
    return issuedAt;
  }

  /** What was checked. */
  public enum Reason {
    /** The password, of somebody who never had an authenticator. */
    FIRST_ENROLLMENT,
    /** The password and a recovery code, which is used up. */
    RECOVERY_CODE,
    /** The present authenticator, a moment ago. */
    RENEWAL
  }
}
