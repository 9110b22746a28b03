package org.latchkey.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says when something was as people say it: "2 minutes ago", "yesterday", "12 March". */
public final class RelativeTime {
  /** Until then "5 hours ago" is clearer than "yesterday", even across midnight. */
  private static final Duration HOURS_ARE_CLEARER = Duration.ofHours(8);

  private final Strings strings;
  private final ZoneId zone;
  private final DateTimeFormatter dayAndMonth;
  private final DateTimeFormatter day;
  private final DateTimeFormatter full;

  /** Times as they are in {@code zone}, in the words and digits of {@code strings}. */
  public RelativeTime(Strings strings, ZoneId zone) {
    this.strings = strings;
    this.zone = zone;
    this.dayAndMonth = formatter("d MMMM");
    this.day = formatter("d MMMM uuuu");
    this.full = formatter("d MMMM uuuu, HH:mm");
  }

  /** How long before {@code now} it was; "never" for null. A time still to come gets its date. */
  public String of(@Nullable Instant then, Instant now) {
    if (then == null) {
      return strings.get("kit.time.never");
    }
    Duration ago = Duration.between(then, now);
    if (ago.abs().toSeconds() < 60) {
      return strings.get("kit.time.now");
    }
    ZonedDateTime at = then.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (ago.isNegative()) {
      return date(at, today);
    }
    if (ago.toMinutes() < 60) {
      return strings.get("kit.time.minutes", ago.toMinutes());
    }
    long days = ChronoUnit.DAYS.between(at.toLocalDate(), today);
    if (days == 0 || ago.compareTo(HOURS_ARE_CLEARER) < 0) {
      return strings.get("kit.time.hours", ago.toHours());
    }
    if (days == 1) {
      return strings.get("kit.time.yesterday");
    }
    return days < 7 ? strings.get("kit.time.days", days) : date(at, today);
  }

  /** Day, month, year and minute, for tooltips: "12 March 2026, 14:05". */
  public String absolute(Instant then) {
    return full.format(then.atZone(zone));
  }

  /** The day: "12 March", with the year when that is not the present one. */
  public String day(Instant then, Instant now) {
    return date(then.atZone(zone), now.atZone(zone).toLocalDate());
  }

  private String date(ZonedDateTime at, LocalDate today) {
    return (at.getYear() == today.getYear() ? dayAndMonth : day).format(at);
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withDecimalStyle(DecimalStyle.of(strings.formats()));
  }
}
