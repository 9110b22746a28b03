package org.latchkey.ui.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;

/**
 * One's own data in words.
 *
 * @param lastSignInExactly absolute, for the tooltip; empty before the first sign-in
 * @param enrolledSince "since 10 March 2026", empty without an authenticator
 * @param recoveryCodes how many are left, empty without an authenticator
 * @param advice what to do about one's MFA; may be empty
 * @param enroll what the button says
 */
record AccountContent(
    String name,
    String email,
    String role,
    String lastSignIn,
    String lastSignInExactly,
    State requirement,
    State enrollment,
    String enrolledSince,
    String recoveryCodes,
    String advice,
    String enroll) {
  /** A badge: what it says and how it looks. */
  record State(Tone tone, String label) {}

  static AccountContent of(
      Administrator person, Strings strings, InstantSource clock, ZoneId zone) {
    RelativeTime times = new RelativeTime(strings, zone);
    Instant now = clock.instant();
    Instant since = person.enrolledSince();
    Instant seen = person.lastSignInAt();
    boolean required = person.mfaRequirement() == MfaRequirement.REQUIRED;
    return new AccountContent(
        person.name(),
        person.email(),
        person.role().label(),
        times.of(seen, now),
        seen == null ? "" : times.absolute(seen),
        new State(required ? Tone.SUCCESS : Tone.NEUTRAL, person.mfaRequirement().label()),
        enrollment(person, required),
        since == null ? "" : strings.get("account.since", times.day(since, now)),
        since == null ? "" : strings.get("account.codes-left", person.recoveryCodesLeft()),
        advice(person, strings, required),
        strings.get(since == null ? "account.enroll" : "account.re-enroll"));
  }

  private static State enrollment(Administrator person, boolean required) {
    Tone tone =
        person.enrolledSince() == null
            ? required ? Tone.WARNING : Tone.NEUTRAL
            : person.authenticatorDisabled() ? Tone.DANGER : Tone.SUCCESS;
    return new State(tone, person.mfaEnrollment().label());
  }

  private static String advice(Administrator person, Strings strings, boolean required) {
    if (person.enrolledSince() == null) {
      return strings.get(required ? "account.advice.required" : "account.advice.not-required");
    }
    if (person.authenticatorDisabled()) {
      return strings.get("account.advice.disabled");
    }
    return person.fewRecoveryCodesLeft() ? strings.get("account.advice.few-codes") : "";
  }
}
