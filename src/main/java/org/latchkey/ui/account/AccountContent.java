package org.latchkey.ui.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditEvent;
import org.latchkey.audit.AuditResult;
import org.latchkey.signin.OwnMfaService.Overview;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.words.ActivityWords;
import org.latchkey.ui.words.Isolation;

/**
 * One's own data in words.
 *
 * @param lastSignInExactly absolute, for the tooltip; empty before the first sign-in
 * @param enrolledSince "since 10 March 2026", empty without an authenticator
 * @param recoveryCodes how many are left, empty without an authenticator
 * @param advice what to do about one's MFA; may be empty
 * @param enroll what the button says; empty where the way to an authenticator is another one
 * @param mayReplaceCodes whether there are recovery codes that could be replaced
 * @param mayRemove whether the authenticator may be removed
 * @param signIns the last ones, newest first
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
    String enroll,
    boolean mayReplaceCodes,
    boolean mayRemove,
    List<SignIn> signIns) {
  /** A badge: what it says and how it looks. */
  record State(Tone tone, String label) {}

  /**
   * How somebody came in as this person, or was refused.
   *
   * @param where the workstation
   * @param when relative
   * @param exactly absolute, for the tooltip
   */
  record SignIn(Ikon icon, boolean refused, String what, String where, String when, String exactly) {}

  static AccountContent of(
      Overview overview, Strings strings, InstantSource clock, ZoneId zone) {
    Administrator person = overview.person();
    ActivityWords words = new ActivityWords(strings);
    RelativeTime times = new RelativeTime(strings, zone);
    Instant now = clock.instant();
    Instant since = person.enrolledSince();
    Instant seen = person.lastSignInAt();
    boolean required = person.mfaRequirement() == MfaRequirement.REQUIRED;
    boolean usable = since != null && !person.authenticatorDisabled();
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
        advice(overview, strings, required),
        enroll(overview, strings),
        usable,
        usable && !required,
        overview.signIns().stream().map(event -> signIn(event, words, times, now)).toList());
  }

  private static SignIn signIn(
      AuditEvent event, ActivityWords words, RelativeTime times, Instant now) {
    ActivityWords.Line line = words.line(event);
    return new SignIn(
        line.icon(),
        event.result() == AuditResult.REFUSED,
        line.what().substring(0, 1).toUpperCase(Locale.ROOT) + line.what().substring(1),
        Isolation.of(event.workstation()),
        times.of(event.at(), now),
        times.absolute(event.at()));
  }

  private static String enroll(Overview overview, Strings strings) {
    if (!overview.mayEnroll()) {
      return "";
    }
    boolean enrolled = overview.person().enrolledSince() != null;
    return strings.get(enrolled ? "account.re-enroll" : "account.enroll");
  }

  private static State enrollment(Administrator person, boolean required) {
    Tone tone =
        person.enrolledSince() == null
            ? required ? Tone.WARNING : Tone.NEUTRAL
            : person.authenticatorDisabled() ? Tone.DANGER : Tone.SUCCESS;
    return new State(tone, person.mfaEnrollment().label());
  }

  private static String advice(Overview overview, Strings strings, boolean required) {
    Administrator person = overview.person();
    if (person.enrolledSince() == null) {
      if (!overview.mayEnroll()) {
        return strings.get("account.advice.by-code");
      }
      return strings.get(required ? "account.advice.required" : "account.advice.not-required");
    }
    if (person.authenticatorDisabled()) {
      return strings.get("account.advice.disabled");
    }
    return person.fewRecoveryCodesLeft() ? strings.get("account.advice.few-codes") : "";
  }
}
