package org.latchkey.administration.assistance;

import java.time.Instant;
import java.util.Optional;
import org.latchkey.administration.people.Skipped;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.AdministratorStatus;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.Permission;
import org.latchkey.audit.AuditAction;
import org.latchkey.credential.Throttle;

/** A way to help somebody in. */
public enum Assistance {
  /** Sends a code to set up an authenticator, or to set a first password. */
  SEND_SET_UP_MESSAGE(AuditAction.SET_UP_SENT),
  /**
   * Ends the lock after failed attempts and forgets them. An authenticator that was disabled stays so:
   * a hundred codes were guessed against its key, so it takes another one (S-29).
   */
  UNLOCK(AuditAction.UNLOCKED),
  /** Takes authenticator, recovery codes and recovery kit away and sends a code to set up others; a suspended account gets none. */
  RESET_MFA(AuditAction.MFA_RESET);

  private final AuditAction action;

  Assistance(AuditAction action) {
    this.action = action;
  }

  /** As what it is recorded. */
  AuditAction action() {
    return action;
  }

  /**
   * Why somebody cannot be helped so.
   *
   * @return empty when they can
   */
  public Optional<Skipped.Reason> obstacle(
      Administrator actor, Administrator person, Instant now) {
    if (!actor.role().mayActOn(person.role(), Permission.HELP_SIGN_IN)) {
      return Optional.of(Skipped.Reason.NOT_PERMITTED);
    }
    boolean oneself = actor.id().equals(person.id());
    return switch (this) {
      case RESET_MFA ->
          // It would end one's own session, with nobody there who reads the message.
          unless(
              person.mfaEnrollment() == MfaEnrollment.ENROLLED,
              Skipped.Reason.NOT_ENROLLED,
              oneself);
      case SEND_SET_UP_MESSAGE ->
          person.status() == AdministratorStatus.SUSPENDED
              ? Optional.of(Skipped.Reason.SUSPENDED)
              : Optional.empty();
      case UNLOCK ->
          // Whoever sits at somebody's open console could guess their codes without end.
          unless(
              person.lockedAt(now) || person.failedAttempts() >= Throttle.FREE_FAILURES,
              Skipped.Reason.NOT_LOCKED,
              oneself);
    };
  }

  private static Optional<Skipped.Reason> unless(
      boolean needed, Skipped.Reason otherwise, boolean oneself) {
    if (!needed) {
      return Optional.of(otherwise);
    }
    return oneself ? Optional.of(Skipped.Reason.ONESELF) : Optional.empty();
  }
}
