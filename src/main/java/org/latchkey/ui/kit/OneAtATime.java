package org.latchkey.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Slow work of one screen, one piece at a time: what is asked for while some is running is refused, so
 * that nothing is sent twice, and answers that come after the screen has gone are dropped. Needs no
 * toolkit.
 */
public final class OneAtATime {
  private final Background background;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private boolean closed;

  public OneAtATime(Background background) {
    this.background = background;
  }

  /** Whether something is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Runs the work, unless some is running or the screen has gone.
   *
   * @param onSuccess called when no work is running any more, as is {@code onFailure}
   */
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    if (busy.get() || closed) {
      return;
    }
    busy.set(true);
    background.run(work, result -> answer(onSuccess, result), t -> answer(onFailure, t));
  }

  private <T extends @Nullable Object> void answer(Consumer<? super T> consumer, T answer) {
    busy.set(false);
    if (!closed) {
      consumer.accept(answer);
    }
  }

  /** The screen has gone: nothing runs or answers any more. */
  public void close() {
    closed = true;
  }
}
