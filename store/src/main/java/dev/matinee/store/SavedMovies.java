package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * A watchlist: the movies that a person wants to see later, and since when.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param times when each movie was saved, to the millisecond, by movie
 */
public record SavedMovies(Map<Long, Instant> times) {
  /** An empty watchlist. */
  public static final SavedMovies NONE = new SavedMovies(Map.of());

  private static final long LAST_SECOND = 999_999_999_999L;

  /**
   * @throws IllegalArgumentException if a time is more than 999,999,999,999 seconds from 1970
   */
  public SavedMovies {
    Map<Long, Instant> exact = new TreeMap<>();
    times.forEach((movie, time) -> exact.put(movie, toTheMillisecond(time)));
    times = Collections.unmodifiableMap(exact);
  }

  private static Instant toTheMillisecond(Instant time) {
    if (Math.abs(time.getEpochSecond()) > LAST_SECOND) {
      throw new IllegalArgumentException(
          "savedAt must be within " + LAST_SECOND + " seconds of 1970, got " + time);
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** {@return how many movies} */
  public int size() {
    return times.size();
  }

  /** {@return whether a movie is among them} */
  public boolean contains(long movieId) {
    return times.containsKey(movieId);
  }

  /** {@return when a movie was saved; empty where it is not} */
  public Optional<Instant> savedAt(long movieId) {
    return Optional.ofNullable(times.get(movieId));
  }

  /** {@return the movies, the one that was saved last first; of one moment the lower id first} */
  public List<Long> latestFirst() {
    return times.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Instant>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@return with a movie, saved at a time} */
  SavedMovies with(long movieId, Instant time) {
    Map<Long, Instant> more = new TreeMap<>(times);
    more.put(movieId, time);
    return new SavedMovies(more);
  }

  /** {@return with all of another watchlist; a movie of both keeps its time here} */
  SavedMovies withAll(SavedMovies others) {
    Map<Long, Instant> all = new TreeMap<>(others.times);
    all.putAll(times);
    return new SavedMovies(all);
  }

  /** {@return without a movie} */
  SavedMovies without(long movieId) {
    return where(movie -> movie != movieId);
  }

  /** {@return those of them that fit} */
  SavedMovies where(LongPredicate fits) {
    Map<Long, Instant> some = new TreeMap<>(times);
    some.keySet().removeIf(movie -> !fits.test(movie));
    return new SavedMovies(some);
  }
}
