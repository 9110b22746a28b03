package org.latchkey.ui.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.MovableClock;
import org.latchkey.signin.Session.LockReason;
import org.latchkey.ui.lock.SessionWatch.Finding;

class SessionWatchTest {
  private static final Finding OPEN = new Finding.Open();
  private static final Finding IDLE = new Finding.Over(LockReason.IDLE);
  private static final Finding TOO_LONG = new Finding.Over(LockReason.TOO_LONG);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
  private final SessionWatch watch =
      new SessionWatch(clock, clock.instant(), Duration.ofMinutes(15));

  @Test // S-34
  void itLocksAfterTheIdleTimeAndSaysSoAMinuteBefore() {
    assertEquals(OPEN, after(Duration.ofSeconds(14 * 60 - 1)));
    assertEquals(soonIdle(60), after(Duration.ofSeconds(1)));
    assertEquals(soonIdle(1), after(Duration.ofSeconds(59)));
    assertEquals(IDLE, after(Duration.ofSeconds(1)));
  }

  @Test
  void aTouchBeginsAnewAndTakesTheNoticeBack() {
    after(Duration.ofMinutes(14));
    assertEquals(OPEN, watch.touched());
    assertEquals(OPEN, after(Duration.ofMinutes(13)));
    assertEquals(IDLE, after(Duration.ofMinutes(2)));
  }

  @Test // S-34: a suspended machine
  void theTouchThatWakesTheMachineComesTooLate() {
    after(Duration.ofMinutes(1));
    clock.advance(Duration.ofMinutes(20));
    assertEquals(IDLE, watch.touched());
    assertEquals(IDLE, watch.look());
  }

  @Test
  void aClockSetBackProlongsNothing() {
    after(Duration.ofMinutes(10));
    clock.advance(Duration.ofMinutes(-9));
    assertEquals(IDLE, watch.look());
  }

  @Test
  void aClockThatIsSetBackAgainAndAgainProlongsNothing() {
    Finding found = OPEN;
    for (int second = 0; second < 15 * 60; second += 2) {
      clock.advance(Duration.ofSeconds(1));
      watch.look();
      clock.advance(Duration.ofSeconds(-1));
      found = watch.look();
    }
    assertEquals(IDLE, found);
  }

  @Test
  void aSmallCorrectionOfTheClockLocksNothing() {
    after(Duration.ofMinutes(5));
    assertEquals(OPEN, after(Duration.ofSeconds(-3)));
    assertEquals(OPEN, after(Duration.ofSeconds(90)));
  }

  @Test
  void theIdleTimeIsChangedWhileItRuns() {
    after(Duration.ofMinutes(6));
    watch.setIdleLimit(Duration.ofMinutes(5));
    assertEquals(IDLE, watch.look());
    watch.setIdleLimit(Duration.ofMinutes(60));
    assertEquals(OPEN, watch.look());
    assertEquals(IDLE, after(Duration.ofMinutes(54)));
  }

  @Test
  void oneMinuteIsAnnouncedHalfAMinuteBefore() {
    watch.setIdleLimit(Duration.ofMinutes(1));
    assertEquals(OPEN, after(Duration.ofSeconds(29)));
    assertEquals(soonIdle(30), after(Duration.ofSeconds(1)));
  }

  @Test // S-34
  void whoeverIsBusySignsInAgainAfterTwentyFourHours() {
    busyFor(Duration.ofHours(24).minusMinutes(2));
    assertEquals(OPEN, watch.touched());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(
        new Finding.Soon(LockReason.TOO_LONG, Duration.ofMinutes(1)), watch.touched());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(TOO_LONG, watch.touched());
  }

  @Test
  void theDayBeginsWithTheSignIn() {
    SessionWatch later =
        new SessionWatch(
            clock, clock.instant().minus(Duration.ofHours(23)), Duration.ofMinutes(60));
    clock.advance(Duration.ofMinutes(59));
    assertEquals(
        new Finding.Soon(LockReason.IDLE, Duration.ofMinutes(1)), later.look());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(IDLE, later.look());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void aDayOnTheClockIsADayWhicheverWayItGoes(int direction) {
    clock.advance(Duration.ofDays(direction));
    watch.setIdleLimit(Duration.ofDays(2));
    assertEquals(TOO_LONG, watch.look());
  }

  private void busyFor(Duration time) {
    for (Duration busy = Duration.ZERO; busy.compareTo(time) < 0; busy = busy.plusMinutes(10)) {
      clock.advance(busy.plusMinutes(10).compareTo(time) > 0 ? time.minus(busy) : Duration.ofMinutes(10));
      watch.touched();
    }
  }

  private Finding after(Duration time) {
    clock.advance(time);
    return watch.look();
  }

  private static Finding soonIdle(long seconds) {
    return new Finding.Soon(LockReason.IDLE, Duration.ofSeconds(seconds));
  }
}
