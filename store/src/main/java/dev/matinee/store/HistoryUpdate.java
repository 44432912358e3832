package dev.matinee.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Optimistic read, change and write with full jitter between the tries. */
final class HistoryUpdate {
  private static final int TRIES = 12;
  private static final long FIRST_PAUSE_MILLIS = 4;
  private static final long LONGEST_PAUSE_MILLIS = 120;

  private HistoryUpdate() {}

  static History run(HistoryStore store, UserId userId, UnaryOperator<History> change) {
    for (int attempt = 0; ; attempt++) {
      History next = change.apply(store.read(userId));
      try {
        store.write(next, WriteId.random());
        return next;
      } catch (VersionConflictException conflict) {
        if (attempt + 1 == TRIES) {
          throw new StoreUnavailableException(
              "the history of " + userId + " is being changed too often", conflict);
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    long limit = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, limit + 1)));
  }
}
