package dev.matinee.lists.popular;

import dev.matinee.lists.ListsException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The popular movies in memory. Others may be published in their place, so they are looked for
 * again after {@link #FRESH}, in a process that is restored from an image too. Those that are here
 * stay where that fails. What was not found is asked for again.
 *
 * <p>Safe for use by any number of threads.
 */
public final class CachedPopular implements PopularSource {
  /** How long they are not looked for again. */
  public static final Duration FRESH = Duration.ofMinutes(10);

  private final PopularSource source;
  private final InstantSource clock;
  private Optional<PopularMovies> here = Optional.empty();
  private Instant until = Instant.MIN;

  /**
   * Over where they lie.
   *
   * @param source is asked where none are here, and after a while again
   * @param clock tells how long that is
   */
  public CachedPopular(PopularSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<PopularMovies> find() {
    Instant now = clock.instant();
    if (here.isEmpty() || !now.isBefore(until)) {
      here = fetched();
      until = now.plus(FRESH);
    }
    return here;
  }

  private Optional<PopularMovies> fetched() {
    try {
      return source.find();
    } catch (ListsException e) {
      if (here.isEmpty()) {
        throw e;
      }
      return here;
    }
  }
}
