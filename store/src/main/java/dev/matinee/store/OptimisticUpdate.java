package dev.matinee.store;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import java.util.Optional;
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
  private static final String EVENING = "the evening";
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

  static Evening ofEvening(EveningStore store, JoinCode code, UnaryOperator<Evening> change) {
    return run(
        EVENING,
        () -> store.find(code).orElseThrow(NoSuchEveningException::new),
        current -> requireNext(current, change.apply(current)),
        (before, next) -> write(store, before, next));
  }

  private static Evening write(EveningStore store, Evening before, Evening next) {
    if (!next.equals(before)) {
      store.write(before, next);
    }
    return next;
  }

  private static Evening requireNext(Evening current, Evening next) {
    require(
        next.equals(current)
            || (next.code().equals(current.code())
                && next.expiresAt().equals(current.expiresAt())
                && next.version() == current.version() + 1),
        String.format(
            "the change of an evening at version %d made version %d, or another evening",
            current.version(), next.version()));
    return next;
  }

  static void leaveEvening(EveningStore store, JoinCode code, UserId member) {
    Optional<Evening> unused =
        run(
            EVENING,
            () -> store.find(code).filter(evening -> evening.member(member).isPresent()),
            found -> found,
            (before, same) -> before.map(evening -> withoutMember(store, evening, member)));
  }

  private static Evening withoutMember(EveningStore store, Evening evening, UserId member) {
    if (evening.members().size() > 1) {
      store.write(evening, evening.without(member));
    } else if (!store.delete(evening)) {
      throw new VersionConflictException(evening);
    }
    return evening;
  }

  static void move(EveningStore store, Evening evening, UserId leaving, EveningMember member) {
    try {
      Evening unused = store.update(evening.code(), it -> it.withInstead(leaving, member));
    } catch (NoSuchEveningException ended) {
      // there is no place any more
    }
  }

  static Optional<Phone> ofPhone(
      PhoneStore store, UserId userId, UnaryOperator<Optional<Phone>> change) {
    return run(
        "the number of " + userId,
        () -> store.find(userId),
        current -> requireNext(userId, current, change.apply(current)),
        (before, next) -> write(store, before, next));
  }

  private static Optional<Phone> write(
      PhoneStore store, Optional<Phone> before, Optional<Phone> next) {
    if (!next.equals(before)) {
      store.write(next.orElseThrow());
    }
    return next;
  }

  private static Optional<Phone> requireNext(
      UserId userId, Optional<Phone> current, Optional<Phone> next) {
    long version = current.map(Phone::version).orElse(0L) + 1;
    require(
        next.equals(current)
            || next.filter(it -> it.userId().equals(userId) && it.version() == version).isPresent(),
        "the change of the number of " + userId + " made none of version " + version);
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
