package org.latchkey.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds work back until a test lets it run, so that tests see what is between asking and answer. */
public final class HeldBackground implements Background {
  private final Deque<Runnable> held = new ArrayDeque<>();

  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    held.add(() -> Background.direct().run(work, onSuccess, onFailure));
  }

  /** How much was asked for and has not run yet. */
  public int waiting() {
    return held.size();
  }

  /** Runs what was asked for first. */
  public void next() {
    held.remove().run();
  }

  /** Runs everything, also what is asked for meanwhile. */
  public void all() {
    while (!held.isEmpty()) {
      next();
    }
  }
}
