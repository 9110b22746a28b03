package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  private final RelativeTime time =
      new RelativeTime(new Strings(Locale.UK), ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T15:00:00Z, now",
    "2026-11-22T14:59:01Z, now",
    "2026-11-22T14:59:00Z, 1 minute ago",
    "2026-11-22T14:58:00Z, 2 minutes ago",
    "2026-11-22T14:00:00Z, 1 hour ago",
    "2026-11-22T01:00:00Z, 14 hours ago",
    "2026-11-21T15:00:00Z, yesterday",
    "2026-11-20T23:30:00Z, yesterday",
    "2026-11-20T22:30:00Z, 2 days ago",
    "2026-11-16T15:00:00Z, 6 days ago",
    "2026-11-15T15:00:00Z, 15 November",
    "2026-03-12T15:00:00Z, 12 March",
    "2025-03-12T15:00:00Z, 12 March 2025",
    "2026-11-22T15:00:30Z, now",
    "2026-11-23T15:00:00Z, 23 November",
  })
  void saysItAsPeopleDo(Instant then, String said) {
    assertEquals(said, time.of(then, NOW));
  }

  @Test
  void aLateEveningIsHoursAgoAfterMidnight() {
    Instant afterMidnight = Instant.parse("2026-11-22T00:30:00Z");
    assertEquals("2 hours ago", time.of(afterMidnight.minusSeconds(2 * 3600 + 60), afterMidnight));
  }

  @Test
  void whatNeverHappenedIsNever() {
    assertEquals("never", time.of(null, NOW));
  }

  @Test
  void theTooltipGivesTheMinuteInTheZone() {
    assertEquals("22 November 2026, 16:00", time.absolute(NOW));
  }

  @Test
  void digitsOfAnotherLocaleDoNotBreakIt() {
    Locale arabic = Locale.forLanguageTag("ar-EG-u-nu-arab");
    RelativeTime there = new RelativeTime(new Strings(arabic), ZoneId.of("Africa/Cairo"));
    assertEquals("٣ days ago", there.of(NOW.minusSeconds(3 * 86_400), NOW));
    assertEquals("١٢ March", there.of(Instant.parse("2026-03-12T15:00:00Z"), NOW));
  }
}
