package org.latchkey.ui.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.latchkey.signin.Session.LockReason;

/**
 * Knows how long nobody has touched the console and how long somebody has been signed in (S-34). It
 * asks the clock whenever it is asked, so the time in which the machine slept counts, and it adds up
 * distances: a clock that is set back makes neither time shorter, but as much longer. Needs no toolkit.
 */
public final class SessionWatch {
  /** After that even somebody busy shows password and code again (NIST SP 800-63B-4 §2.2.3). */
  static final Duration LONGEST = Duration.ofHours(24);

  /** How long before a lock it is announced, unless the idle time is too short for that. */
  static final Duration NOTICE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private Duration idleLimit;
  private Instant lookedAt;
  private Duration idle = Duration.ZERO;
  private Duration age;

  /** What a look at the clock finds. */
  public sealed interface Finding {
    /** Nothing to be said. */
    record Open() implements Finding {}

    /** It locks after {@code left}, unless it is idle only and somebody touches it. */
    record Soon(LockReason reason, Duration left) implements Finding {}

    /** It has to be locked. */
    record Over(LockReason reason) implements Finding {}
  }

  /**
   * Begins as if the console had just been touched.
   *
   * @param signedInAt since when the session lasts
   * @param idleLimit after how long without a touch it locks
   */
  public SessionWatch(InstantSource clock, Instant signedInAt, Duration idleLimit) {
    this.clock = clock;
    this.idleLimit = idleLimit;
    lookedAt = clock.instant();
    age = Duration.between(signedInAt, lookedAt).abs();
  }

  /** Changes the idle time; what has passed of it stays. */
  public void setIdleLimit(Duration limit) {
    idleLimit = limit;
  }

  /** Looks at the clock; to be called about once a second. */
  public Finding look() {
    Instant now = clock.instant();
    Duration passed = Duration.between(lookedAt, now).abs();
    lookedAt = now;
    idle = idle.plus(passed);
    age = age.plus(passed);
    return finding();
  }

  /**
   * Somebody pressed a key or moved the mouse. What comes when the time is over already, such as the
   * key that wakes a machine, does not count.
   */
  public Finding touched() {
    Finding found = look();
    if (found instanceof Finding.Over) {
      return found;
    }
    idle = Duration.ZERO;
    return finding();
  }

  private Finding finding() {
    Duration untilIdle = idleLimit.minus(idle);
    Duration untilTooLong = LONGEST.minus(age);
    if (!untilIdle.isPositive()) {
      return new Finding.Over(LockReason.IDLE);
    }
    if (!untilTooLong.isPositive()) {
      return new Finding.Over(LockReason.TOO_LONG);
    }
    Duration half = idleLimit.dividedBy(2);
    Duration notice = half.compareTo(NOTICE) < 0 ? half : NOTICE;
    if (untilIdle.compareTo(notice) <= 0 && untilIdle.compareTo(untilTooLong) <= 0) {
      return new Finding.Soon(LockReason.IDLE, untilIdle);
    }
    return untilTooLong.compareTo(NOTICE) <= 0
        ? new Finding.Soon(LockReason.TOO_LONG, untilTooLong)
        : new Finding.Open();
  }
}
