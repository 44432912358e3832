package dev.matinee.benchmarks.peers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends this JVM when work that cannot be interrupted takes too long. Safe for any thread. */
final class TimeLimit {
  /** The exit code of a JVM that was ended. */
  static final int EXIT_CODE = 75;

  private final CountDownLatch met = new CountDownLatch(1);

  private TimeLimit() {}

  static TimeLimit start(double seconds) {
    TimeLimit limit = new TimeLimit();
    Thread watch = new Thread(() -> limit.watch(seconds), "time limit");
    watch.setDaemon(true);
    watch.start();
    return limit;
  }

  /** The work is done. */
  void met() {
    met.countDown();
  }

  private void watch(double seconds) {
    try {
      if (!met.await((long) (seconds * 1000), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
