package dev.matinee.web.evening;

import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.serving.evening.MemberHistory;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningFullException;
import dev.matinee.store.EveningMember;
import dev.matinee.store.EveningStore;
import dev.matinee.store.JoinCode;
import dev.matinee.store.NoSuchEveningException;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.web.account.LoginThrottle;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.SecurityLog;
import dev.matinee.web.language.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Starts, finds, changes and ends evenings, within limits: who tries many codes has to wait, as
 * after wrong passwords, and a person is in at most {@value #MOST_EVENINGS} evenings. Safe for use
 * by any number of threads.
 */
public final class Evenings implements AutoCloseable {
  /** How many evenings a person may be in. */
  public static final int MOST_EVENINGS = 10;

  private final EveningStore store;
  private final PersonalHistories histories;
  private final LoginThrottle guesses;
  private final Clock clock;

  /**
   * Over the store.
   *
   * @param log is told of wrong codes
   */
  public Evenings(Stores stores, PersonalHistories histories, SecurityLog log, Clock clock) {
    this.store = stores.evenings();
    this.histories = histories;
    this.guesses = new LoginThrottle("evening", stores.tallies(), log, clock);
    this.clock = clock;
  }

  /**
   * Starts one, with a code that none has.
   *
   * @throws RefusedException if the starter is in too many
   */
  public Evening start(EveningMember starter, GroupStrategy strategy) {
    requireRoomFor(starter.userId());
    Evening evening = newEvening(starter, strategy);
    while (!store.create(evening)) {
      evening = newEvening(starter, strategy);
    }
    requireThere(starter.userId());
    return evening;
  }

  private Evening newEvening(EveningMember starter, GroupStrategy strategy) {
    return Evening.start(JoinCode.random(), strategy.label(), starter, clock.instant());
  }

  /** The evenings that a person is in, the one that ends last first. */
  public List<Evening> of(UserId person) {
    return store.evenings(person);
  }

  /**
   * The evening of a code that somebody typed or followed.
   *
   * @param person who asks; empty for somebody who told nothing yet
   * @param address where the request came from
   * @throws RefusedException if there were too many wrong codes from there, and the person is no
   *     member
   */
  public Optional<Evening> find(String typed, Optional<UserId> person, String address) {
    Optional<Evening> evening = JoinCode.typed(typed).flatMap(store::find);
    if (evening.isPresent() && person.flatMap(evening.get()::member).isPresent()) {
      return evening;
    }
    requireFewGuesses(address);
    if (evening.isEmpty()) {
      guesses.countFailure(address);
    }
    return evening;
  }

  /**
   * The evening of a member. Others learn as little as of a code that no evening has.
   *
   * @throws RefusedException if there were too many wrong codes from the address, and the person is
   *     no member
   */
  public Optional<Evening> findOfMember(String typed, UserId person, String address) {
    Optional<Evening> evening =
        JoinCode.typed(typed)
            .flatMap(store::find)
            .filter(found -> found.member(person).isPresent());
    if (evening.isEmpty()) {
      requireFewGuesses(address);
      guesses.countFailure(address);
    }
    return evening;
  }

  /**
   * The same, where the request needs it.
   *
   * @throws RefusedException if there is none that the person is in
   */
  public Evening ofMember(String typed, UserId person, String address) {
    return findOfMember(typed, person, address).orElseThrow(Evenings::none);
  }

  private void requireFewGuesses(String address) {
    long seconds = guesses.secondsToWait(address);
    if (seconds > 0) {
      throw RefusedException.forNow(
          429,
          Message.of("evening.guesses"),
          Message.of("evening.guesses.wait", seconds),
          Math.toIntExact(seconds));
    }
  }

  /** What is said of a code that no evening has, or none any more. */
  public static RefusedException none() {
    return new RefusedException(
        404, Message.of("evening.unknown"), Message.of("evening.unknown.text"));
  }

  /**
   * Lets a person in; who is in stays so.
   *
   * @throws RefusedException if it is full, ended meanwhile, or the person is in too many
   */
  public Evening join(Evening evening, EveningMember member) {
    if (evening.member(member.userId()).isPresent()) {
      return evening;
    }
    requireRoomFor(member.userId());
    try {
      Evening joined = change(evening, it -> it.with(member));
      requireThere(member.userId());
      return joined;
    } catch (EveningFullException e) {
      throw new RefusedException(
          409, Message.of("evening.full"), Message.of("evening.full.text", Evening.MAX_MEMBERS));
    }
  }

  private void requireRoomFor(UserId person) {
    if (store.evenings(person).size() >= MOST_EVENINGS) {
      throw new RefusedException(
          409, Message.of("evening.many"), Message.of("evening.many.text", MOST_EVENINGS));
    }
  }

  /** Whose account was deleted meanwhile is in no evening. */
  private void requireThere(UserId person) {
    try {
      if (person.isAccount()) {
        histories.begin(person);
      }
    } catch (PersonGoneException e) {
      store.forget(person);
      throw e;
    }
  }

  /** Has the members' lists become one in another way, for all of them. */
  public Evening choose(Evening evening, GroupStrategy strategy) {
    return change(evening, it -> it.withStrategy(strategy.label()));
  }

  private Evening change(Evening evening, UnaryOperator<Evening> change) {
    try {
      return store.update(evening.code(), change);
    } catch (NoSuchEveningException e) {
      throw none();
    }
  }

  /** Takes a person out; the last one ends it. */
  public void leave(Evening evening, UserId person) {
    store.leave(evening.code(), person);
  }

  /**
   * Ends it for all.
   *
   * @throws RefusedException unless the person is its starter
   */
  public void end(Evening evening, UserId person) {
    Optional<Evening> found = Optional.of(evening);
    while (found.isPresent() && !found.get().isExpired(clock.instant())) {
      requireStarter(found.get(), person);
      found = store.delete(found.get()) ? Optional.empty() : store.find(evening.code());
    }
  }

  private static void requireStarter(Evening evening, UserId person) {
    if (!evening.starter().userId().equals(person)) {
      throw new RefusedException(
          403, Message.of("evening.end.other"), Message.of("evening.end.other.text"));
    }
  }

  /** What each member told, in the order in which they joined. */
  public List<MemberHistory> histories(Evening evening) {
    return evening.members().stream().map(this::history).toList();
  }

  private MemberHistory history(EveningMember member) {
    PersonalHistories.Reading reading = histories.read(member.userId());
    return new MemberHistory(member, reading.history(), reading.stale());
  }

  @Override
  public void close() {
    guesses.close();
  }
}
