package dev.matinee.store;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Optimistic read, change and write with full jitter between the tries. */
final class OptimisticUpdate {
  private static final int TRIES = 20;
  private static final long FIRST_PAUSE_MILLIS = 4;
  private static final long LONGEST_PAUSE_MILLIS = 250;

  private OptimisticUpdate() {}

  static HistoryUpdate ofHistory(
      HistoryStore store, UserId userId, ChangeCause cause, UnaryOperator<History> change) {
    return run(
        "the history of " + userId,
        () -> store.read(userId),
        current -> requireNext(current, change.apply(current)),
        (before, next) -> write(store, before, next, cause));
  }

  /** A change that says nothing new is no change. */
  private static HistoryUpdate write(
      HistoryStore store, History before, History next, ChangeCause cause) {
    if (next.saysTheSameAs(before)) {
      return new HistoryUpdate(before, before);
    }
    HistoryEvent event = HistoryDifference.event(before, next, cause);
    store.write(next, event);
    return new HistoryUpdate(before, next.with(event));
  }

  private static History requireNext(History current, History next) {
    require(
        next.equals(current)
            || (next.userId().equals(current.userId()) && next.version() == current.version() + 1),
        String.format(
            "the change of %s's history at version %d made version %d of %s",
            current.userId(), current.version(), next.version(), next.userId()));
    return next;
  }

  static Account ofAccount(AccountStore store, Username username, UnaryOperator<Account> change) {
    return run(
        "the account " + username,
        () -> store.find(username).orElseThrow(() -> new NoSuchAccountException(username)),
        current -> requireNext(current, change.apply(current)),
        (before, next) -> write(store, before, next));
  }

  private static Account write(AccountStore store, Account before, Account next) {
    if (next.equals(before)) {
      return before;
    }
    store.write(next, WriteId.random());
    return next;
  }

  private static Account requireNext(Account current, Account next) {
    require(
        next.equals(current)
            || (next.userId().equals(current.userId())
                && next.username().equals(current.username())
                && next.version() == current.version() + 1),
        String.format(
            "the change of the account %s at version %d made version %d of %s",
            current.userId(), current.version(), next.version(), next.userId()));
    return next;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static <T, R> R run(
      String what, Supplier<T> read, UnaryOperator<T> change, BiFunction<T, T, R> write) {
    for (int attempt = 0; ; attempt++) {
      T current = read.get();
      T next = change.apply(current);
      try {
        return write.apply(current, next);
      } catch (VersionConflictException conflict) {
        if (attempt + 1 == TRIES) {
          throw new StoreUnavailableException(what + " is being changed too often", conflict);
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
