package org.latchkey.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs work at once on the calling thread. */
final class DirectBackground implements Background {
  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    T result;
    try {
      result = work.call();
    } catch (Exception | Error failure) {
      onFailure.accept(failure);
      return;
    }
    // Outside the try: a fault of the consumer is not a failure of the work.
    onSuccess.accept(result);
  }
}
