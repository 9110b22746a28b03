package org.latchkey.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The background of one session: once it has ended, nothing is begun any more, and answers to what was
 * begun are dropped, so that nothing of it happens or appears on the screens of whoever comes next.
 */
public final class SessionBackground implements Background {
  private final Background background;
  private boolean ended;

  public SessionBackground(Background background) {
    this.background = background;
  }

  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    if (!ended) {
      background.run(work, result -> answer(onSuccess, result), t -> answer(onFailure, t));
    }
  }

  private <T extends @Nullable Object> void answer(Consumer<? super T> consumer, T answer) {
    if (!ended) {
      consumer.accept(answer);
    }
  }

  /** Ends it, for good. */
  public void end() {
    ended = true;
  }
}
