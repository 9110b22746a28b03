package org.latchkey.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in order on one thread of its own and hands results to the JavaFX thread.
 *
 * <p>The thread is no daemon: a bulk change that has begun when the window closes is finished and
 * stored before the process ends.
 */
public final class WorkerBackground implements Background, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerBackground.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("worker").factory());

  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    try {
      worker.execute(() -> runNow(work, onSuccess, onFailure));
    } catch (RejectedExecutionException e) {
      LOG.debug("work refused, the program is ending", e);
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
        LOG.warn("work is still running after {} seconds", PATIENCE.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
