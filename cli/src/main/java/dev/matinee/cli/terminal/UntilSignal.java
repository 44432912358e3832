package dev.matinee.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs work until the signal that ends the process, and lets it come to its end then. */
public final class UntilSignal {
  /** What is under way is committed meanwhile, or it is done again by the next process. */
  private static final long END_SECONDS = 5;

  private UntilSignal() {}

  /**
   * Returns when the work ends.
   *
   * @param work what to run
   * @param end has the work end soon
   */
  public static void run(Runnable work, Runnable end) {
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(end, ended), "end"));
    try {
      work.run();
    } finally {
      ended.countDown();
    }
  }

  private static void end(Runnable end, CountDownLatch ended) {
    end.run();
    try {
      boolean unused = ended.await(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
