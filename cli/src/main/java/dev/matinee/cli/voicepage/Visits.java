package dev.matinee.cli.voicepage;

import dev.matinee.store.UserId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * The visits that go on, each under a name that only its visitor has. One that was idle for too
 * long is forgotten, and so is the most idle one where there are too many. Safe for use by any
 * number of threads.
 */
final class Visits implements AutoCloseable {
  static final int MAX_VISITS = 200;
  static final Duration MAX_IDLE = Duration.ofMinutes(15);

  private final BiFunction<String, Optional<UserId>, Visit> starter;
  private final LongSupplier nanoTime;

  /** In the order of their use. */
  private final Map<String, Used> visits = new LinkedHashMap<>(16, 0.75f, true);

  private record Used(Visit visit, long at) {}

  /**
   * No visits yet.
   *
   * @param starter makes a visit of a name and, where the visitor is logged in, of an account
   * @param nanoTime as {@link System#nanoTime}
   */
  Visits(BiFunction<String, Optional<UserId>, Visit> starter, LongSupplier nanoTime) {
    this.starter = starter;
    this.nanoTime = nanoTime;
  }

  synchronized Optional<Visit> find(String name) {
    forgetIdle();
    Optional<Visit> found = Optional.ofNullable(visits.get(name)).map(Used::visit);
    found.ifPresent(visit -> keep(name, visit));
    return found;
  }

  /** A visit of one name is always of one account, or of none. */
  synchronized Visit findOrStart(String name, Optional<UserId> account) {
    return find(name).orElseGet(() -> keep(name, starter.apply(name, account)));
  }

  synchronized void forget(String name) {
    visits.remove(name);
  }

  /** Forgets all of them. */
  @Override
  public synchronized void close() {
    visits.clear();
  }

  private Visit keep(String name, Visit visit) {
    visits.put(name, new Used(visit, nanoTime.getAsLong()));
    if (visits.size() > MAX_VISITS) {
      visits.remove(visits.keySet().iterator().next());
    }
    return visit;
  }

  private void forgetIdle() {
    long now = nanoTime.getAsLong();
    visits.values().removeIf(used -> now - used.at() > MAX_IDLE.toNanos());
  }
}
