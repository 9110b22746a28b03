package org.latchkey.mail.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One mail on its way, which can be given up at any moment. It travels on a virtual thread, because
 * interrupting one closes the socket that it waits for.
 */
public final class Attempt {
  private static final Logger LOG = System.getLogger(Attempt.class.getName());

  /** A server that sends a byte now and then never exceeds a time-out of its own. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final CompletableFuture<Delivery> outcome = new CompletableFuture<>();
  private final Thread thread;

  private Attempt(Supplier<Delivery> sending) {
    thread = Thread.ofVirtual().name("mail").unstarted(() -> run(sending));
  }

  /** Sets a mail on its way. */
  public static Attempt start(Supplier<Delivery> sending) {
    Attempt attempt = new Attempt(sending);
    attempt.thread.start();
    return attempt;
  }

  /** Waits for what becomes of it, two minutes at most. */
  public Delivery await() {
    Delivery late = new Delivery.Interrupted(Delivery.Obstacle.TIME_OUT);
    Delivery delivery =
        outcome.copy().completeOnTimeout(late, LONGEST.toMillis(), TimeUnit.MILLISECONDS).join();
    if (!outcome.isDone()) {
      thread.interrupt();
    }
    return delivery;
  }

  /** Gives up: whoever waits gets {@link Delivery.GivenUp}, unless it is over already. */
  public void giveUp() {
    if (outcome.complete(new Delivery.GivenUp())) {
      thread.interrupt();
    }
  }

  private void run(Supplier<Delivery> sending) {
    try {
      outcome.complete(sending.get());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Sending failed in a way that nobody knows", e);
      outcome.complete(new Delivery.Interrupted(Delivery.Obstacle.BROKEN_OFF));
    } catch (Error e) {
      outcome.completeExceptionally(e);
      throw e;
    }
  }
}
