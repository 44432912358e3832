package dev.matinee.web.imports;

import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads the files that people bring: one of each person at a time, and few of all together, since a
 * file that is made to be costly keeps a processor busy. Those that are read take turns, so that a
 * small file does not wait for the end of a large one. Safe for use by any number of threads.
 */
public final class FileReading {
  /** Half of the processors stay for those who read pages. */
  static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** As many as are done within the time that a proxy waits for one, if each is costly. */
  static final int MOST = 6;

  private static final Duration TURN = Duration.ofMillis(100);

  /** Longer than the turns of all others. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int RETRY_SECONDS = 5;

  private final Semaphore files = new Semaphore(MOST);
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Set<String> importing = ConcurrentHashMap.newKeySet();

  /**
   * Does an import. Meanwhile no other one of the same person begins.
   *
   * @param person whose it is: an account, or the address of somebody without one
   * @param work all of the import
   * @throws RefusedException with 429 if another import of the person is not done yet
   */
  public void alone(String person, Runnable work) {
    if (!importing.add(person)) {
      throw RefusedException.forNow(
          429, Message.of("import.alone"), Message.of("import.alone.unchanged"), RETRY_SECONDS);
    }
    try {
      work.run();
    } finally {
      importing.remove(person);
    }
  }

  /**
   * {@return what a reading gives}
   *
   * @param reading runs at once, or after waiting a moment. What it is given lets others have a
   *     turn, to be called often
   * @throws RefusedException with 503 if too many files are being read just now
   */
  public <T> T run(Function<Runnable, T> reading) {
    if (!files.tryAcquire()) {
      throw busy();
    }
    try {
      if (!isPlaceFree()) {
        throw busy();
      }
      try {
        return reading.apply(new Turns());
      } finally {
        places.release();
      }
    } finally {
      files.release();
    }
  }

  private static RefusedException busy() {
    return RefusedException.forNow(
        503, Message.of("import.busy"), Message.of("import.busy.unchanged"), RETRY_SECONDS);
  }

  /** Of one file. */
  private final class Turns implements Runnable {
    private long begin = System.nanoTime();

    @Override
    public void run() {
      if (System.nanoTime() - begin >= TURN.toNanos()) {
        places.release();
        places.acquireUninterruptibly(); // behind those who wait
        begin = System.nanoTime();
      }
    }
  }

  /** How many files are being read. */
  public int running() {
    return AT_ONCE - places.availablePermits();
  }

  /** How many wait for a place. */
  public int waiting() {
    return places.getQueueLength();
  }

  private boolean isPlaceFree() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
