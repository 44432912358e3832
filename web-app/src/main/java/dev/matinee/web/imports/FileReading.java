package dev.matinee.web.imports;

import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads the files that people bring, few at a time: a file that is made to be costly keeps a
 * processor busy for seconds. Safe for use by any number of threads.
 */
public final class FileReading {
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int RETRY_SECONDS = 5;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * {@return what a reading gives}
   *
   * @param reading runs at once, or after waiting a moment
   * @throws RefusedException if too many files are being read just now
   */
  public <T> T run(Supplier<T> reading) {
    if (!isPlaceFree()) {
      throw RefusedException.forNow(
          503, Message.of("import.busy"), Message.of("import.busy.unchanged"), RETRY_SECONDS);
    }
    try {
      return reading.get();
    } finally {
      places.release();
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
