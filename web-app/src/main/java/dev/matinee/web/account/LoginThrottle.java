package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.SharedTallies;
import dev.matinee.store.Username;
import dev.matinee.web.http.BoundedCache;
import dev.matinee.web.http.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Slows down guessing. After a few wrong passwords from one address for one name, each further one
 * doubles the wait for that pair. For the name as a whole, from wherever, the wait is short, so
 * that an attacker cannot lock the owner out by guessing. Kept in memory by each node, and counted
 * by all nodes together where they share a cache. Safe for use by any number of threads.
 */
public final class LoginThrottle implements AutoCloseable {
  private static final int MAX_ENTRIES = 50_000;
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);
  private static final Limit PAIR = new Limit(5, Duration.ofMinutes(15));
  private static final Limit NAME = new Limit(50, Duration.ofSeconds(10));

  private final BoundedCache<String, Failures> failures =
      new BoundedCache<>(String.class, Failures.class, MAX_ENTRIES, MEMORY);
  private final String what;
  private final SharedTallies shared;
  private final SecurityLog log;
  private final Clock clock;

  /**
   * Of which nothing was wrong yet at this node.
   *
   * @param what is guessed, told from what else the nodes count
   * @param shared what all nodes count
   */
  public LoginThrottle(String what, SharedTallies shared, SecurityLog log, Clock clock) {
    this.what = what;
    this.shared = shared;
    this.log = log;
    this.clock = clock;
  }

  private record Failures(int count, Instant last) {
    Failures(SharedTallies.Tally tally) {
      this(tally.count(), tally.last());
    }
  }

  private record Limit(int free, Duration longest) {
    private static final int LAST_DOUBLING = 20;

    Duration pauseAfter(int count) {
      if (count < free) {
        return Duration.ZERO;
      }
      Duration pause = Duration.ofSeconds(1L << Math.min(count - free, LAST_DOUBLING));
      return pause.compareTo(longest) < 0 ? pause : longest;
    }
  }

  /**
   * Looks at a secret of an account, unless too many were wrong. A wrong one counts; a right one
   * makes the wrong ones of its address forgotten.
   *
   * @param address where it came from
   * @param opening gives the account if the secret is right
   */
  public LoginAttempt attempt(Username name, String address, Supplier<Optional<Account>> opening) {
    long seconds = secondsToWait(name, address);
    if (seconds > 0) {
      log.tooMany(name.key(), address);
      return LoginAttempt.tooMany(seconds);
    }
    Optional<Account> account = opening.get();
    if (account.isPresent()) {
      log.rightSecret(name.key(), address);
      forget(name, address);
    } else {
      log.wrongSecret(name.key(), address);
      countFailure(name, address);
    }
    return new LoginAttempt(account, 0);
  }

  /** How many seconds to wait before the next try is looked at; 0 for none. */
  synchronized long secondsToWait(Username name, String address) {
    return Math.max(wait(pair(name, address), PAIR), wait(name.key(), NAME));
  }

  private long wait(String key, Limit limit) {
    Instant now = clock.instant();
    return known(key)
        .map(seen -> by(now, key, seen))
        .map(seen -> seen.last().plus(limit.pauseAfter(seen.count())))
        .map(end -> Duration.between(now, end))
        .filter(left -> left.compareTo(Duration.ZERO) > 0)
        .map(left -> left.plus(ALMOST_A_SECOND).toSeconds())
        .orElse(0L);
  }

  /** What all nodes counted, or this one alone where it counted more. */
  private Optional<Failures> known(String key) {
    Optional<Failures> own = failures.find(key);
    return shared
        .find(sharedKey(key))
        .map(Failures::new)
        .filter(all -> all.count() > own.map(Failures::count).orElse(0))
        .or(() -> own);
  }

  /** Where the clock was set back, the pause begins anew, and does not wait for the old time. */
  private Failures by(Instant now, String key, Failures seen) {
    if (!seen.last().isAfter(now)) {
      return seen;
    }
    Failures anew = new Failures(seen.count(), now);
    failures.put(key, anew);
    return anew;
  }

  /** A password was wrong. */
  synchronized void countFailure(Username name, String address) {
    count(pair(name, address));
    count(name.key());
  }

  private void count(String key) {
    int before = failures.find(key).map(Failures::count).orElse(0);
    Instant now = clock.instant();
    failures.put(key, new Failures(before + 1, now));
    shared.add(sharedKey(key), now, MEMORY);
  }

  /**
   * The same where no name is said, by a program or a passkey: only what was wrong from its source
   * keeps it out.
   *
   * @param source an address, with what was shown there
   */
  public synchronized long secondsToWait(String source) {
    return wait(nameless(source), PAIR);
  }

  /** What was shown without a name was wrong. */
  public synchronized void countFailure(String source) {
    log.wrongSecret(source);
    count(nameless(source));
  }

  /** A passkey of an account was right, which says no name beforehand. */
  void opened(Username name, String source, String address) {
    log.rightPasskey(name.key(), address);
    forget(source);
  }

  /** What was shown without a name was right. */
  public synchronized void forget(String source) {
    forgetKey(nameless(source));
  }

  private static String nameless(String source) {
    return "without a name, " + source;
  }

  /** The owner was here: what they mistyped at this address is forgotten. */
  synchronized void forget(Username name, String address) {
    forgetKey(pair(name, address));
  }

  private void forgetKey(String key) {
    failures.remove(key);
    shared.forget(sharedKey(key));
  }

  private String sharedKey(String key) {
    return what + ": " + key;
  }

  private static String pair(Username name, String address) {
    return name.key() + " " + address;
  }

  @Override
  public void close() {
    failures.close();
  }
}
