package org.latchkey.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.MovableClock;
import org.latchkey.Races;
import org.latchkey.credential.Throttle.Verdict;
import org.latchkey.database.Database;

/** Counting and locking (S-28, S-29, S-31, S-33). */
class ThrottleTest {
  private static final UUID RITA = UUID.randomUUID();
  private static final Instant START = Instant.parse("2026-11-20T09:30:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final Database database = Database.inMemory();
  private final ThrottleRepository counters = new ThrottleRepository(database.jdbi());
  private final Throttle throttle = new Throttle(database, counters, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private int failures() {
    return database.inTransaction(() -> counters.hold(RITA).failures());
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertInstanceOf(Verdict.Counted.class, throttle.count(RITA));
    }
  }

  /** How long from now an attempt is refused, to the second. */
  private Duration lockLeft() {
    Instant before = clock.instant();
    Duration left = Duration.ZERO;
    Instant end =
        database.inTransaction(
            () -> {
              Instant until = counters.hold(RITA).lockedUntil();
              return until == null ? before : until;
            });
    if (end.isAfter(before)) {
      left = Duration.between(before, end);
      clock.set(end.minusMillis(1));
      assertInstanceOf(Verdict.Locked.class, throttle.count(RITA));
    }
    clock.set(end);
    return left;
  }

  @Test // S-29
  void fiveFailuresLockForThirtySecondsAndEachFurtherOneForTwiceAsLongUpToFifteenMinutes() {
    fail(4);
    assertEquals(Duration.ZERO, lockLeft());
    List<Long> seconds = new ArrayList<>();
    for (int failure = 5; failure <= 13; failure++) {
      fail(1);
      seconds.add(lockLeft().toSeconds());
    }
    assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L), seconds);
  }

  @Test // S-29
  void theHundredthFailureDisables() {
    database.inTransaction(
        () -> {
          counters.hold(RITA);
          counters.write(RITA, new ThrottleRepository.Counter(98, null));
          return true;
        });
    assertFalse(assertInstanceOf(Verdict.Counted.class, throttle.count(RITA)).disables());
    clock.advance(Duration.ofMinutes(15));
    Verdict.Counted hundredth = assertInstanceOf(Verdict.Counted.class, throttle.count(RITA));
    assertEquals(100, hundredth.failures());
    assertTrue(hundredth.disables());
  }

  @Test // S-31
  void anAttemptWhileLockedIsNotCountedAndDoesNotProlongTheLock() {
    fail(5);
    Instant end = clock.instant().plusSeconds(30);
    for (int i = 0; i < 20; i++) {
      assertEquals(new Verdict.Locked(), throttle.count(RITA));
      clock.advance(Duration.ofSeconds(1));
    }
    assertEquals(5, failures());
    clock.set(end);
    assertEquals(new Verdict.Counted(6), throttle.count(RITA));
  }

  @Test // S-28: all are counted, however many come at once
  void attemptsAtTheSameMomentAreAllCountedAndNoMoreThanFiveAreLookedAt() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID somebody = UUID.randomUUID();
      List<Verdict> verdicts = Races.together(8, () -> throttle.count(somebody));
      assertEquals(
          5, verdicts.stream().filter(Verdict.Counted.class::isInstance).count(), "" + verdicts);
      assertEquals(
          List.of(1, 2, 3, 4, 5),
          verdicts.stream()
              .filter(Verdict.Counted.class::isInstance)
              .map(verdict -> ((Verdict.Counted) verdict).failures())
              .sorted()
              .toList());
    }
  }

  @Test // S-33
  void successForgetsEverything() {
    fail(5);
    database.inTransaction(
        () -> {
          throttle.reset(RITA);
          return true;
        });
    assertEquals(new Verdict.Counted(1), throttle.count(RITA));
  }

  @Test // S-30
  void takingARightPasswordBackLeavesEarlierFailures() {
    fail(3);
    throttle.takeBack(RITA);
    assertEquals(2, failures());
    throttle.takeBack(RITA);
    throttle.takeBack(RITA);
    throttle.takeBack(RITA);
    assertEquals(0, failures());
  }

  @Test // S-33
  void aClockSetBackDoesNotProlongALockBeyondItsOwnLength() {
    fail(5);
    for (Duration back : List.of(Duration.ofHours(1), Duration.ofDays(400))) {
      clock.set(clock.instant().minus(back));
      assertEquals(new Verdict.Locked(), throttle.count(RITA));
      clock.advance(Duration.ofSeconds(30).minusMillis(1));
      assertEquals(new Verdict.Locked(), throttle.count(RITA));
    }
    clock.advance(Duration.ofMillis(1));
    assertEquals(new Verdict.Counted(6), throttle.count(RITA));
  }

  @Test // S-33
  void aClockSetForwardEndsALockEarlyByNoMoreThanItsOwnLengthAndForgetsNoFailure() {
    fail(6 - 1);
    clock.advance(Duration.ofDays(400));
    assertEquals(new Verdict.Counted(6), throttle.count(RITA));
    assertEquals(Duration.ofSeconds(60), lockLeft());
    clock.set(START);
    assertEquals(new Verdict.Locked(), throttle.count(RITA), "and set back again");
    clock.advance(Duration.ofSeconds(60));
    assertEquals(new Verdict.Counted(7), throttle.count(RITA));
  }

  @Test // S-33
  void aStoredLockFarInTheFutureIsCutToFifteenMinutesAtMost() {
    for (int failures : new int[] {1, 5, 50, Integer.MAX_VALUE}) {
      clock.set(START);
      database.inTransaction(
          () -> {
            counters.hold(RITA);
            counters.write(
                RITA,
                new ThrottleRepository.Counter(failures, Instant.parse("2999-01-01T00:00:00Z")));
            return true;
          });
      assertEquals(new Verdict.Locked(), throttle.count(RITA));
      assertTrue(lockLeft().compareTo(Duration.ofMinutes(15)) <= 0);
    }
  }

  @Test // S-26
  void attemptsOnNobodyLeaveATraceButLockNobody() {
    for (int i = 0; i < 200; i++) {
      throttle.countNobody();
    }
    Map<String, Integer> counted =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select administrator_id, failures from sign_in_throttle
                            where locked_until is null
                            """)
                        .setMapKeyColumn("administrator_id")
                        .setMapValueColumn("failures")
                        .collectInto(new GenericType<Map<String, Integer>>() {}));
    assertEquals(Map.of(new UUID(0, 0).toString(), 200), counted);
    assertEquals(new Verdict.Counted(1), throttle.count(RITA));
  }
}
