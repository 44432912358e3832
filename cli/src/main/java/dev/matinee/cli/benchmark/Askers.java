package dev.matinee.cli.benchmark;

import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Threads that ask a recommender for lists of ten, each as soon as its last answer is there.
 * Nothing keeps answers, so every ask is computed. For use by one thread.
 */
public final class Askers implements AutoCloseable {
  private static final Query QUERY = Query.top(10);
  private static final long WATCH_MILLIS = 100;

  private final Recommender recommender;
  private final int threadCount;
  private final ExecutorService threads;

  public Askers(Recommender recommender, int threadCount) {
    this.recommender = recommender;
    this.threadCount = threadCount;
    threads = Executors.newFixedThreadPool(threadCount);
  }

  /**
   * Asks for each person once.
   *
   * @param progress is told now and then, by the calling thread, how many were answered
   */
  public Timings ask(List<UserProfile> people, IntConsumer progress) {
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[people.size()];
    Runnable worker =
        () -> {
          for (int at = next.getAndIncrement(); at < nanos.length; at = next.getAndIncrement()) {
            long start = System.nanoTime();
            recommender.recommend(people.get(at), QUERY);
            nanos[at] = System.nanoTime() - start;
          }
        };
    long start = System.nanoTime();
    List<Future<?>> workers =
        Stream.<Future<?>>generate(() -> threads.submit(worker)).limit(threadCount).toList();
    for (Future<?> each : workers) {
      await(each, () -> progress.accept(Math.min(next.get(), nanos.length)));
    }
    return new Timings(nanos, System.nanoTime() - start);
  }

  private static void await(Future<?> worker, Runnable watch) {
    try {
      while (true) {
        try {
          worker.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException e) {
          watch.run();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a recommender failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
