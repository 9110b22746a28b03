package org.latchkey.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs slow work away from the thread that draws. View-models take it, so that tests can run the
 * work at once.
 */
public interface Background {

  /**
   * Runs the work and then exactly one of the two consumers.
   *
   * @param work what is slow; touches no property that a screen shows
   * @param onSuccess gets the result, on the thread that may change properties
   * @param onFailure gets what {@code work} threw, on the same thread
   */
  <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure);

  /** Runs everything at once on the calling thread: for tests. */
  static Background direct() {
    return new DirectBackground();
  }
}
