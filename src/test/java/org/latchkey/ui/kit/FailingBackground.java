package org.latchkey.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that always fails, as with a store that has gone. */
public final class FailingBackground implements Background {
  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    onFailure.accept(new IllegalStateException("no store"));
  }
}
