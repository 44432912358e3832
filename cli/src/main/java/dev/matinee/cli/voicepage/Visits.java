package dev.matinee.cli.voicepage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The visits that go on, each under a name that only its visitor has. One that was idle for too
 * long is forgotten, and so is the most idle one where there are too many. Safe for use by any
 * number of threads.
 */
final class Visits implements AutoCloseable {
  static final int MAX_VISITS = 200;
  static final Duration MAX_IDLE = Duration.ofMinutes(15);

  private final Function<String, Visit> starter;
  private final LongSupplier nanoTime;

  /** In the order of their use. */
  private final Map<String, Used> visits = new LinkedHashMap<>(16, 0.75f, true);

  private record Used(Visit visit, long at) {}

  /**
   * No visits yet.
   *
   * @param starter makes a visit of a name
   * @param nanoTime as {@link System#nanoTime}
   */
  Visits(Function<String, Visit> starter, LongSupplier nanoTime) {
    this.starter = starter;
    this.nanoTime = nanoTime;
  }

  synchronized Optional<Visit> find(String name) {
    forgetIdle();
    Optional<Visit> found = Optional.ofNullable(visits.get(name)).map(Used::visit);
    found.ifPresent(visit -> keep(name, visit));
    return found;
  }

  synchronized Visit findOrStart(String name) {
    return find(name).orElseGet(() -> keep(name, starter.apply(name)));
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
