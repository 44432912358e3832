package dev.matinee.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks one recommender for lists and takes the time. For use by one thread. */
final class Asking {
  private static final int LIST_LENGTH = 10;
  private static final int MIN_WARM_UP = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final TopList lists;
  private final double limitSeconds;

  Asking(TopList lists, double limitSeconds) {
    this.lists = lists;
    this.limitSeconds = limitSeconds;
  }

  /**
   * One pass over users.
   *
   * @param wallNanos of each list, on the clock
   * @param cpuNanos processor time of each, on the asking thread
   * @param items of all lists together
   * @param seconds all together
   */
  @SuppressWarnings("ArrayRecordComponent") // handed to Percentiles, never compared
  record Pass(long[] wallNanos, long[] cpuNanos, long items, double seconds) {
    int asks() {
      return wallNanos.length;
    }

    double perSecond() {
      return asks() / seconds;
    }

    double listLength() {
      return (double) items / asks();
    }
  }

  /** Asks for other users until the compiler has seen enough. */
  void warmUp(int[] users, double seconds) throws Exception {
    long start = System.nanoTime();
    int asks = 0;
    while ((asks < MIN_WARM_UP && secondsSince(start) < limitSeconds)
        || secondsSince(start) < seconds) {
      ask(users[asks % users.length]);
      asks++;
    }
  }

  /** Asks once for each user, one after the other, and stops early at the limit. */
  Pass once(int[] users) throws Exception {
    long[] wall = new long[users.length];
    long[] cpu = new long[users.length];
    long items = 0;
    int asks = 0;
    long start = System.nanoTime();
    while (asks < users.length && (asks == 0 || secondsSince(start) < limitSeconds)) {
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      long before = System.nanoTime();
      items += ask(users[asks]);
      wall[asks] = System.nanoTime() - before;
      cpu[asks] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
      asks++;
    }
    double seconds = secondsSince(start);
    return new Pass(Arrays.copyOf(wall, asks), Arrays.copyOf(cpu, asks), items, seconds);
  }

  /** How many lists per second some threads make together that share the users. */
  double perSecond(int[] users, int threads) throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    Callable<Integer> worker =
        () -> {
          int at = next.getAndIncrement();
          while (at < users.length && (at < threads || secondsSince(start) < limitSeconds)) {
            ask(users[at]);
            done.incrementAndGet();
            at = next.getAndIncrement();
          }
          return at;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (Future<Integer> each : pool.invokeAll(Collections.nCopies(threads, worker))) {
      each.get();
    }
    double seconds = secondsSince(start);
    pool.shutdown();
    return done.get() / seconds;
  }

  private int ask(int user) throws Exception {
    return lists.of(user, LIST_LENGTH).size();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
