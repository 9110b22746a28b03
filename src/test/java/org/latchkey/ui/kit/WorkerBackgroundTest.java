package org.latchkey.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** How the worker ends. */
class WorkerBackgroundTest {
  private static final Executor AT_ONCE = Runnable::run;

  private final List<Object> seen = new CopyOnWriteArrayList<>();

  @Test
  void whatWasHandedInIsDoneBeforeItIsClosedAndWhatComesLaterIsNot() {
    WorkerBackground background = new WorkerBackground(AT_ONCE, Duration.ofMinutes(1));
    IllegalStateException failure = new IllegalStateException("no");
    try (background) {
      background.run(() -> 1, seen::add, seen::add);
      background.run(
          () -> {
            throw failure;
          },
          seen::add,
          seen::add);
      background.run(() -> 2, seen::add, seen::add);
    }
    assertEquals(List.of(1, failure, 2), seen);
    background.run(() -> 3, seen::add, seen::add);
    assertEquals(List.of(1, failure, 2), seen);
  }

  @Test // the process ends although the work does not
  void workWithoutAnEndIsLeftBehindUndisturbed() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (WorkerBackground background = new WorkerBackground(AT_ONCE, Duration.ZERO)) {
      background.run(
          () -> {
            seen.add(Thread.currentThread().isDaemon());
            begun.countDown();
            answered.await();
            return Thread.currentThread().isInterrupted();
          },
          interrupted -> {
            seen.add(interrupted);
            over.countDown();
          },
          seen::add);
      begun.await();
    }
    assertEquals(List.of(true), seen, "closed while it runs, on a thread that keeps nobody alive");
    answered.countDown();
    over.await();
    assertEquals(List.of(true, false), seen);
  }
}
