package org.latchkey.ui.home;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.latchkey.administration.Overview;
import org.latchkey.administrator.Administrator;
import org.latchkey.administrator.MfaCounts;
import org.latchkey.administrator.MfaEnrollment;
import org.latchkey.administrator.MfaRequirement;
import org.latchkey.audit.AuditEvent;
import org.latchkey.ui.kit.RelativeTime;
import org.latchkey.ui.kit.Strings;
import org.latchkey.ui.kit.Tone;
import org.latchkey.ui.words.ActivityWords;

/** Says what an overview says. */
final class HomeWords {
  private static final int NOON = 12;
  private static final int MORNING = 5;
  private static final int EVENING = 18;
  private static final int LAST_NUMBER_IN_WORDS = 12;

  private final Strings strings;
  private final InstantSource clock;
  private final ZoneId zone;
  private final RelativeTime times;
  private final ActivityWords activity;

  HomeWords(Strings strings, InstantSource clock, ZoneId zone) {
    this.strings = strings;
    this.clock = clock;
    this.zone = zone;
    this.times = new RelativeTime(strings, zone);
    this.activity = new ActivityWords(strings);
  }

  HomeContent content(Overview overview) {
    Instant now = clock.instant();
    return new HomeContent(
        greeting(overview.viewer().firstName(), now),
        overview
            .counts()
            .map(this::sentence)
            .orElseGet(() -> sentence(overview.viewer())),
        overview.counts().map(this::mfa),
        overview.waitingMail().filter(waiting -> waiting > 0).map(this::waitingMail),
        overview.activity().stream().map(event -> line(event, now)).toList(),
        own(overview.viewer(), now),
        new HomeContent.Tiles(overview.widgets(), overview.shown()));
  }

  private String greeting(String firstName, Instant now) {
    int hour = now.atZone(zone).getHour();
    String key =
        hour < MORNING || hour >= EVENING
            ? "home.good-evening"
            : hour < NOON ? "home.good-morning" : "home.good-afternoon";
    return strings.get(key, firstName);
  }

  private String sentence(MfaCounts counts) {
    if (counts.notRequired() > 0) {
      return counts.notRequired() == 1
          ? strings.get("home.one-without")
          : strings.get("home.some-without", capitalized(number(counts.notRequired())));
    }
    return switch (counts.requiredNotEnrolled()) {
      case 0 -> strings.get("home.all-protected");
      case 1 -> strings.get("home.one-not-enrolled");
      default ->
          strings.get("home.some-not-enrolled", capitalized(number(counts.requiredNotEnrolled())));
    };
  }

  private String sentence(Administrator viewer) {
    if (viewer.mfaEnrollment() == MfaEnrollment.ENROLLED) {
      return strings.get("home.you-enrolled");
    }
    return viewer.mfaRequirement() == MfaRequirement.REQUIRED
        ? strings.get("home.you-required")
        : strings.get("home.you-password");
  }

  private HomeContent.Mfa mfa(MfaCounts counts) {
    int total = counts.total();
    int without = counts.notRequired();
    int missing = counts.requiredNotEnrolled();
    String below =
        without == 0 ? strings.get("home.without.none") : strings.get("home.without.of", total);
    String missingBelow =
        missing == 0 ? strings.get("home.not-enrolled.none") : strings.get("home.not-enrolled.meet", missing);
    return new HomeContent.Mfa(
        count(without, strings.get("home.without.spoken", without, below), below),
        count(missing, strings.get("home.not-enrolled.spoken", missing, missingBelow), missingBelow),
        // Rounded down: 100% is said only when it is true.
        strings.get("home.coverage.percent", total == 0 ? 0 : 100 * counts.requiredEnrolled() / total),
        part(counts.requiredEnrolled(), "home.coverage.enrolled"),
        part(missing, "home.coverage.not-enrolled"),
        part(without, "home.coverage.not-required"));
  }

  private HomeContent.Count count(int number, String spoken, String below) {
    return new HomeContent.Count(number, digits(number), below, spoken);
  }

  private HomeContent.Count waitingMail(int waiting) {
    String below = strings.get("home.mail.below", waiting);
    return count(waiting, strings.get("home.mail.spoken", waiting, below), below);
  }

  private HomeContent.Part part(int amount, String key) {
    return new HomeContent.Part(amount, digits(amount), strings.get(key));
  }

  private HomeContent.Event line(AuditEvent event, Instant now) {
    ActivityWords.Line line = activity.line(event);
    return new HomeContent.Event(
        line.icon(),
        line.who(),
        line.what(),
        times.of(event.at(), now),
        times.absolute(event.at()));
  }

  private HomeContent.Own own(Administrator viewer, Instant now) {
    boolean required = viewer.mfaRequirement() == MfaRequirement.REQUIRED;
    Instant since = viewer.enrolledSince();
    List<String> facts = new ArrayList<>();
    if (since == null) {
      facts.add(strings.get(required ? "home.own.required" : "home.own.not-required"));
      return new HomeContent.Own(
          required ? Tone.WARNING : Tone.NEUTRAL,
          MfaEnrollment.NOT_ENROLLED.label(),
          facts,
          strings.get("home.own.enroll"));
    }
    facts.add(strings.get("home.own.since", times.day(since, now)));
    facts.add(strings.get("home.own.codes", viewer.recoveryCodesLeft()));
    if (viewer.authenticatorDisabled()) {
      facts.add(strings.get("home.own.disabled"));
    } else if (viewer.fewRecoveryCodesLeft()) {
      facts.add(strings.get("home.own.few-codes"));
    }
    return new HomeContent.Own(
        viewer.authenticatorDisabled() ? Tone.DANGER : Tone.SUCCESS,
        MfaEnrollment.ENROLLED.label(),
        facts,
        strings.get(
            viewer.fewRecoveryCodesLeft() && !viewer.authenticatorDisabled()
                ? "home.own.new-codes"
                : "home.own.manage"));
  }

  private String number(int number) {
    return number <= LAST_NUMBER_IN_WORDS
        ? strings.get("home.number." + number)
        : digits(number);
  }

  private String digits(int number) {
    return strings.get("home.number", number);
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
