package org.latchkey.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.latchkey.credential.ThrottleRepository.Counter;
import org.latchkey.database.Database;

/**
 * Counts attempts to sign in. An attempt is on the disk as a failure before anybody looks whether it is
 * right (S-28); success takes it back. Five failures lock for 30 seconds, each further one for twice as
 * long, up to 15 minutes; at 100 the authenticator is disabled (S-29).
 */
public final class Throttle {
  /** Failures that lock. */
  public static final int FREE_FAILURES = 5;

  /** Failures that disable the authenticator (NIST SP 800-63B-4 §3.2.2). */
  public static final int DISABLING_FAILURES = 100;

  /** The account whose counter takes the attempts on accounts that do not exist. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** The first lock. */
  public static final Duration FIRST_LOCK = Duration.ofSeconds(30);

  /** No lock lasts longer. */
  public static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

  private final Database database;
  private final ThrottleRepository counters;
  private final InstantSource clock;

  public Throttle(Database database, ThrottleRepository counters, InstantSource clock) {
    this.database = database;
    this.counters = counters;
    this.clock = clock;
  }

  /** What counting an attempt says. */
  public sealed interface Verdict {
    /**
     * The attempt may be looked at.
     *
     * @param failures including this one, until it turns out right
     */
    record Counted(int failures) implements Verdict {
      /** Whether this failure starts a lock. */
      public boolean locks() {
        return failures >= FREE_FAILURES;
      }

      /** Whether the authenticator is to be disabled if this attempt fails. */
      public boolean disables() {
        return failures >= DISABLING_FAILURES;
      }
    }

    /** The account is locked: refuse without looking, and without counting (S-31). */
    record Locked() implements Verdict {}
  }

  /** Counts an attempt, durably, before it is judged. */
  public Verdict count(UUID administratorId) {
    return database.inTransaction(
        () -> {
          Counter counter = counters.hold(administratorId);
          Instant now = clock.instant();
          Instant until = effectiveLock(counter, now);
          if (until != null) {
            counters.write(administratorId, new Counter(counter.failures(), until));
            return new Verdict.Locked();
          }
          int failures = counter.failures() + 1;
          counters.write(administratorId, new Counter(failures, lockAfter(failures, now)));
          return new Verdict.Counted(failures);
        });
  }

  /** Costs what {@link #count} costs, for an account that does not exist (S-26). */
  public void countNobody() {
    database.inTransaction(
        () -> {
          Counter counter = counters.hold(NOBODY);
          counters.write(NOBODY, new Counter(Math.floorMod(counter.failures() + 1, 1_000_000), null));
          return true;
        });
  }

  /**
   * Takes one counted attempt back because its password was right, while the code is still to come:
   * earlier failures stay counted (S-30).
   */
  public void takeBack(UUID administratorId) {
    database.inTransaction(
        () -> {
          Counter counter = counters.hold(administratorId);
          counters.write(administratorId, new Counter(Math.max(0, counter.failures() - 1), null));
          return true;
        });
  }

  /**
   * Ends a pause and keeps the failures: the pause was for guessing at a password that is no more,
   * while guesses at codes go on to be counted (S-29). Call it inside the transaction.
   */
  public void endPause(UUID administratorId) {
    Counter counter = counters.hold(administratorId);
    counters.write(administratorId, new Counter(counter.failures(), null));
  }

  /** Forgets all failures after a complete success (S-33). Call it inside the transaction. */
  public void reset(UUID administratorId) {
    counters.hold(administratorId);
    counters.write(administratorId, new Counter(0, null));
  }

  /** The lock that holds now; a stored time further away than its own length is cut to it (S-33). */
  private static @Nullable Instant effectiveLock(Counter counter, Instant now) {
    Instant until = counter.lockedUntil();
    if (until == null || !until.isAfter(now)) {
      return null;
    }
    Instant latest = now.plus(length(counter.failures()));
    return until.isAfter(latest) ? latest : until;
  }

  private static @Nullable Instant lockAfter(int failures, Instant now) {
    return failures < FREE_FAILURES ? null : now.plus(length(failures));
  }

  private static Duration length(int failures) {
    int doublings = Math.clamp(failures - (long) FREE_FAILURES, 0, 10);
    Duration length = FIRST_LOCK.multipliedBy(1L << doublings);
    return length.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : length;
  }
}
