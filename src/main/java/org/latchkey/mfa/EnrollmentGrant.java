package org.latchkey.mfa;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Administrator;

/**
 * The right of one person to enroll one authenticator, given by whoever has checked who they are. It
 * lives in memory only and for {@link EnrollmentService#GRANT_LIFETIME}.
 */
public final class EnrollmentGrant {
  private final UUID administratorId;
  private final Reason reason;
  private final Instant issuedAt;
  private final @Nullable Instant replaces;
  private final int epoch;
  private final boolean first;
  private final Redemption redemption;
  private final AtomicReference<@Nullable Use> used = new AtomicReference<>();

  /**
   * What it has led to.
   *
   * @param epoch of the sessions that may begin with it
   */
  private record Use(Instant enrolledAt, int epoch) {}

  /** What the right stands on, and has to hold when it is used. */
  @FunctionalInterface
  public interface Redemption {
    /** Nothing beyond what the grant itself knows. */
    Redemption NONE = person -> true;

    /**
     * Uses up what the right was given for, inside the transaction that enrolls.
     *
     * @param person as they are in that transaction
     * @return false when it has ended meanwhile; then nobody is enrolled
     */
    boolean redeem(Administrator person);
  }

  private EnrollmentGrant(
      Administrator person, Reason reason, Instant issuedAt, Redemption redemption) {
    this.administratorId = person.id();
    this.reason = reason;
    this.issuedAt = issuedAt;
    this.replaces = person.enrolledSince();
    this.epoch = person.sessionEpoch();
    this.first = person.neverEnrolled();
    this.redemption = redemption;
  }

  /** Gives the right; only the way in ({@code signin}) may, which a wall keeps. */
  public static EnrollmentGrant give(Administrator person, Reason reason, Instant at) {
    return new EnrollmentGrant(person, reason, at, Redemption.NONE);
  }

  /** The same, standing on something that is used up with it. */
  public static EnrollmentGrant give(
      Administrator person, Reason reason, Instant at, Redemption redemption) {
    return new EnrollmentGrant(person, reason, at, redemption);
  }

  boolean redeem(Administrator person) {
    return redemption.redeem(person);
  }

  public UUID administratorId() {
    return administratorId;
  }

  public Reason reason() {
    return reason;
  }

  /** Whether this person had never enrolled when it was given. */
  public boolean isFirst() {
    return first;
  }

  /** Whether too much time has passed since it was given, by a clock that may have been set back. */
  public boolean overAt(Instant now) {
    return Duration.between(issuedAt, now).abs().compareTo(EnrollmentService.GRANT_LIFETIME) >= 0;
  }

  /** When it was given. */
  Instant issuedAt() {
    return issuedAt;
  }

  /**
   * Whether it was not used yet, nobody has enrolled this person since it was given, and what they had
   * open was not ended: another password ends the wizard of whoever knew the one before (S-36).
   */
  boolean isOpenFor(Administrator person) {
    return used.get() == null
        && Objects.equals(replaces, person.enrolledSince())
        && epoch == person.sessionEpoch();
  }

  /** Notes that it was used, once that is committed. */
  void use(Instant enrolledAt, int sessionEpoch) {
    used.set(new Use(enrolledAt, sessionEpoch));
  }

  /**
   * Whether the authenticator that this person has now was enrolled by this very right, and nothing
   * has ended since what they have open: another password does, for example (S-36).
   */
  public boolean hasEnrolled(Administrator person) {
    Use use = used.get();
    return use != null
        && use.enrolledAt().equals(person.enrolledSince())
        && use.epoch() == person.sessionEpoch();
  }

  /** What was checked. */
  public enum Reason {
    /** The password, of somebody who never had an authenticator. */
    FIRST_ENROLLMENT,
    /** The password and a recovery code, which is used up. */
    RECOVERY_CODE,
    /** The present authenticator, a moment ago. */
    RENEWAL,
    /** The password and a set-up code, which is used up when the new authenticator is proved. */
    SET_UP_CODE,
    /** A recovery kit, which is used up and sets a new password with it. */
    RECOVERY_KIT
  }
}
