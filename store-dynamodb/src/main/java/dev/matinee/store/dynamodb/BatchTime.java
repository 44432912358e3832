package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The time within which DynamoDB has to do all of a batch. It may leave a part undone, which is
 * asked for again after a pause.
 */
final class BatchTime {
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final long deadline;

  BatchTime(Duration limit) {
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /**
   * What is left of it.
   *
   * @throws StoreUnavailableException if nothing is
   */
  Duration remaining() {
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    if (left.toMillis() < 1) {
      throw new StoreUnavailableException("DynamoDB kept leaving a part of a batch undone");
    }
    return left;
  }

  void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
  }
}
