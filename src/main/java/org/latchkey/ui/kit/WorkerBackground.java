package org.latchkey.ui.kit;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
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
 * <p>What was handed in when the window closes is done before {@link #close} returns. Work that does not
 * end, because a network does not answer, for example, is left behind after a while: its thread keeps no
 * process alive. A change of the database is never left behind, because whoever closes the database
 * waits for it.
 */
public final class WorkerBackground implements Background, AutoCloseable {
  private static final Logger LOG = System.getLogger(WorkerBackground.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Executor screen;
  private final Duration patience;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("worker").daemon().factory());

  public WorkerBackground() {
    this(Platform::runLater, PATIENCE);
  }

  /**
   * For tests.
   *
   * @param screen runs what may change properties
   * @param patience how long to wait for what was handed in
   */
  WorkerBackground(Executor screen, Duration patience) {
    this.screen = screen;
    this.patience = patience;
  }

  @Override
  public <T extends @Nullable Object> void run(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    try {
      worker.execute(() -> runNow(work, onSuccess, onFailure));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "Work refused, the program is ending", e);
    }
  }

  private <T extends @Nullable Object> void runNow(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
    T result;
    try {
      result = work.call();
    } catch (Exception | Error failure) {
      screen.execute(() -> onFailure.accept(failure));
      return;
    }
    screen.execute(() -> onSuccess.accept(result));
  }

  /** Takes no more work and waits up to 30 seconds for what was handed in. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        // It is not interrupted: that would close the file of the database under it.
        LOG.log(Level.WARNING, "Work is still running after {0} seconds", patience.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
