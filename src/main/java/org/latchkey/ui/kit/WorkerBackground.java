package org.latchkey.ui.kit;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in order on one thread of its own and hands results to the JavaFX thread.
 *
 * <p>The thread is no daemon: a bulk change that has begun when the window closes is finished and
 * stored before the process ends.
 */
public final class WorkerBackground implements Background, AutoCloseable {
  private static final Logger LOG = System.getLogger(WorkerBackground.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("worker").factory());

  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    try {
      worker.execute(() -> runNow(work, onSuccess, onFailure));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "Work refused, the program is ending", e);
    }
  }

  private static <T extends @Nullable Object> void runNow(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    T result;
    try {
      result = work.call();
    } catch (Exception | Error failure) {
      Platform.runLater(() -> onFailure.accept(failure));
      return;
    }
    Platform.runLater(() -> onSuccess.accept(result));
  }

  /** Takes no more work and waits up to 30 seconds for what was handed in. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "Work is still running after {0} seconds", PATIENCE.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
