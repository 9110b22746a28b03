package org.latchkey;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that lets something happen at the moment when somebody looks at it: that is how a test gets
 * between two steps of a service.
 */
public final class HookedClock implements InstantSource {
  private final InstantSource time;
  private final AtomicInteger looksLeft = new AtomicInteger();
  private final AtomicReference<Runnable> hook = new AtomicReference<>(() -> {});

  public HookedClock(InstantSource time) {
    this.time = time;
  }

  /** Runs the hook, once, when somebody looks for the given time from now on, before they get the time. */
  public void atLook(int number, Runnable hook) {
    this.hook.set(hook);
    looksLeft.set(number);
  }

  @Override
  public Instant instant() {
    if (looksLeft.get() > 0 && looksLeft.decrementAndGet() == 0) {
      hook.get().run();
    }
    return time.instant();
  }
}
