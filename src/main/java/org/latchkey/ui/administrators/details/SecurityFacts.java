package org.latchkey.ui.administrators.details;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;

/**
 * What the details say about somebody's security.
 *
 * @param enrolledSince the moment of enrollment, empty for whoever is not enrolled
 * @param lock until when sign-in is refused, or that the authenticator is disabled; may be empty
 * @param lastSignInAt the moment for a tooltip; may be empty
 */
public record SecurityFacts(
    MfaEnrollment enrollment,
    String enrolledSince,
    String recoveryCodes,
    String failedAttempts,
    String lock,
    String lastSignIn,
    String lastSignInAt) {

  static SecurityFacts of(Administrator person, Strings strings, RelativeTime time, Instant now) {
    return new SecurityFacts(
        person.mfaEnrollment(),
        person.enrolledSince() == null
            ? ""
            : strings.get("details.since", time.absolute(person.enrolledSince())),
        person.mfaEnrollment() == MfaEnrollment.ENROLLED && person.recoveryCodesLeft() > 0
            ? strings.get("details.recovery-codes.left", person.recoveryCodesLeft())
            : strings.get("details.recovery-codes.none"),
        strings.get("details.failed-attempts.count", person.failedAttempts()),
        lock(person, strings, time, now),
        time.of(person.lastSignInAt(), now),
        absolute(person.lastSignInAt(), time));
  }

  /** What saving a requirement means for the person, or what holds as long as nothing is saved. */
  static String caption(
      Administrator person, MfaRequirement chosen, Strings strings, RelativeTime time) {
    boolean enrolled = person.mfaEnrollment() == MfaEnrollment.ENROLLED;
    String who = enrolled ? "enrolled" : "not-enrolled";
    boolean required = chosen == MfaRequirement.REQUIRED;
    if (chosen != person.mfaRequirement()) {
      return strings.get("details.caption." + (required ? "require-" : "stop-") + who);
    }
    return required && person.requiredSince() != null
        ? strings.get("details.caption.required-since", time.absolute(person.requiredSince()))
        : strings.get("details.caption.not-required-" + who);
  }

  private static String lock(
      Administrator person, Strings strings, RelativeTime time, Instant now) {
    if (person.authenticatorDisabled()) {
      return strings.get("details.authenticator-disabled");
    }
    return person.lockedUntil() != null && person.lockedAt(now)
        ? strings.get("details.locked", time.absolute(person.lockedUntil()))
        : "";
  }

  private static String absolute(@Nullable Instant at, RelativeTime time) {
    return at == null ? "" : time.absolute(at);
  }
}
