package dev.matinee.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Optimistic read, change and write with full jitter between the tries. */
final class HistoryUpdate {
  private static final int TRIES = 20;
  private static final long FIRST_PAUSE_MILLIS = 4;
  private static final long LONGEST_PAUSE_MILLIS = 250;

  private HistoryUpdate() {}

  static History run(HistoryStore store, UserId userId, UnaryOperator<History> change) {
    for (int attempt = 0; ; attempt++) {
      History current = store.read(userId);
      History next = change.apply(current);
      if (next.equals(current)) {
        return current;
      }
      requireNext(current, next);
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

  private static void requireNext(History current, History next) {
    if (!next.userId().equals(current.userId()) || next.version() != current.version() + 1) {
      throw new IllegalArgumentException(
          String.format(
              "the change of %s's history at version %d made version %d of %s",
              current.userId(), current.version(), next.version(), next.userId()));
    }
  }

  private static void pause(int attempt) {
    long limit = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, limit + 1)));
  }
}
