package org.latchkey.administrator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account in this console, together with what the lists show about them.
 *
 * @param email as it was entered, trimmed
 * @param requiredSince since when MFA is required, null while it is not
 * @param firstEnrolledAt when this person first enrolled, ever; null while that has not happened
 * @param enrolledSince since when the present authenticator is enrolled, null without one
 * @param lockedUntil end of the present lock, null without one; it may lie in the past
 * @param recoveryCodesLeft unused recovery codes
 * @param failedAttempts failed attempts since the last successful sign-in
 * @param authenticatorDisabled whether too many failures have disabled the authenticator (S-29)
 * @param sessionEpoch counts up whenever everything that this person has open is to end (S-36)
 * @param version for optimistic locking
 */
public record Administrator(
    UUID id,
    String email,
    String firstName,
    String lastName,
    Role role,
    AdministratorStatus status,
    MfaRequirement mfaRequirement,
    @Nullable Instant requiredSince,
    @Nullable Instant firstEnrolledAt,
    @Nullable Instant enrolledSince,
    @Nullable Instant lastSignInAt,
    @Nullable Instant lockedUntil,
    int failedAttempts,
    int recoveryCodesLeft,
    boolean authenticatorDisabled,
    Instant createdAt,
    int sessionEpoch,
    int version) {
  private static final int FEW_RECOVERY_CODES = 2;

  /** First and last name. */
  public String name() {
    return firstName + " " + lastName;
  }

  public MfaEnrollment mfaEnrollment() {
    return enrolledSince == null ? MfaEnrollment.NOT_ENROLLED : MfaEnrollment.ENROLLED;
  }

  /**
   * Whether this person never had an authenticator: the only one to whom the password alone may give one
   * (product page 3.3). Only somebody enrolled can be reset, so no reset brings this back; nor does
   * removing one's own authenticator.
   */
  public boolean neverEnrolled() {
    return firstEnrolledAt == null;
  }

  /** Whether there is an authenticator that lets this person in. */
  public boolean hasUsableAuthenticator() {
    return enrolledSince != null && !authenticatorDisabled;
  }

  /** Whether sign-in is refused at this moment because of failed attempts. */
  public boolean lockedAt(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  /** Whether it is time for new recovery codes. */
  public boolean fewRecoveryCodesLeft() {
    return recoveryCodesLeft <= FEW_RECOVERY_CODES;
  }
}
