package org.latchkey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several do something at the same moment. */
public final class Races {
  private Races() {}

  /** Starts all at once and gives what came of each, in the given order. */
  public static <T> List<T> together(List<Callable<T>> racers) throws Exception {
    CyclicBarrier start = new CyclicBarrier(racers.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(racers.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> racer : racers) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return racer.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get());
      }
      return results;
    }
  }

  /** The same thing so many times at once. */
  public static <T> List<T> together(int times, Callable<T> racer) throws Exception {
    List<Callable<T>> racers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      racers.add(racer);
    }
    return together(racers);
  }
}
