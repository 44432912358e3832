package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a person was told, so that nothing is told twice. Immutable.
 *
 * @param readyVersion the version of the history whose list was, or will be, told last; 0 for none
 * @param waitingSince since when a list is ready that the person was not told of; empty where none
 *     is
 * @param week in which there was news last, such as {@code 2026-W48}; empty for none
 * @param movies that were at the top of the list when it was told last, at most {@value
 *     #MAX_MOVIES}
 */
public record TextsTold(
    long readyVersion, Optional<Instant> waitingSince, String week, List<Long> movies) {
  /** How many movies are kept. */
  public static final int MAX_MOVIES = 50;

  /** Of a person who was told nothing. */
  public static final TextsTold NOTHING = new TextsTold(0, Optional.empty(), "", List.of());

  /**
   * @throws IllegalArgumentException above {@link #MAX_MOVIES} movies
   */
  public TextsTold {
    waitingSince = waitingSince.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    movies = List.copyOf(movies);
    if (movies.size() > MAX_MOVIES) {
      throw new IllegalArgumentException(
          "movies must be at most " + MAX_MOVIES + ", got " + movies.size());
    }
  }

  /** With a list that waits to be told. */
  public TextsTold waiting(long version, Instant since) {
    return new TextsTold(version, Optional.of(since), week, movies);
  }

  /** With nothing that waits. */
  public TextsTold done() {
    return new TextsTold(readyVersion, Optional.empty(), week, movies);
  }

  /** With the movies of a list that is told now, and nothing that waits. */
  public TextsTold told(List<Long> top) {
    return new TextsTold(readyVersion, Optional.empty(), week, top);
  }

  /** With the week of news. */
  public TextsTold in(String thisWeek) {
    return new TextsTold(readyVersion, waitingSince, thisWeek, movies);
  }
}
