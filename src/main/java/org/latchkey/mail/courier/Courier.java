package org.latchkey.mail.courier;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.latchkey.database.Database;

/**
 * Looks after the outbox for as long as the store is open, on a thread of its own: at once after every
 * commit, when a message is due, and once a minute in any case.
 */
public final class Courier implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Courier.class.getName());
  private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

  /** For the message that is under way when the program ends, before it is left; and then for leaving it. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Database database;
  private final Deliveries deliveries;
  private final Runnable wipe;
  private final InstantSource clock;
  private final Semaphore bell = new Semaphore(0);
  private final Runnable onCommit = this::ring;
  private final Thread thread =
      Thread.ofPlatform().name("courier").daemon().unstarted(this::run);
  private volatile boolean closed;

  private Courier(Database database, Deliveries deliveries, Runnable wipe, InstantSource clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.wipe = wipe;
    this.clock = clock;
  }

  /**
   * Begins to look after an outbox.
   *
   * @param wipe takes the codes that have expired out of their messages, also where no mail is sent
   */
  public static Courier start(
      Database database, Deliveries deliveries, Runnable wipe, InstantSource clock) {
    Courier courier = new Courier(database, deliveries, wipe, clock);
    database.onCommit(courier.onCommit);
    courier.thread.start();
    return courier;
  }

  /** Its own commits are no news to it. */
  private void ring() {
    if (!Thread.currentThread().equals(thread)) {
      bell.release();
    }
  }

  private void run() {
    attend(deliveries::takeUpAgain);
    while (!closed) {
      attend(wipe);
      attend(deliveries::round);
      attend(this::rest);
    }
  }

  /** What fails is tried again with the next round. */
  private void attend(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The outbox could not be looked after", e);
      pause(AT_LEAST_EVERY);
    }
  }

  private void rest() {
    Duration pause =
        deliveries
            .next()
            .map(next -> Duration.between(clock.instant(), next))
            .filter(until -> until.compareTo(AT_LEAST_EVERY) < 0)
            .orElse(AT_LEAST_EVERY);
    pause(pause.compareTo(AT_MOST_EVERY) < 0 ? AT_MOST_EVERY : pause);
  }

  private void pause(Duration time) {
    if (closed) {
      return;
    }
    try {
      if (bell.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /**
   * Ends it, within seconds; what is not sent yet goes after the next start. Where the network holds its
   * thread for longer, that is left behind: it keeps no process alive, and the database, which closes only
   * between transactions, takes no more from it.
   */
  @Override
  public void close() {
    database.removeCommitListener(onCommit);
    closed = true;
    deliveries.stop();
    bell.release();
    try {
      if (!thread.join(GRACE)) {
        deliveries.giveUp();
        if (!thread.join(GRACE)) {
          LOG.log(Level.WARNING, "The outbox is left while its mail server is waited for");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
