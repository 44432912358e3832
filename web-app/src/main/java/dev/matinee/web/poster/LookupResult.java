package dev.matinee.web.poster;

import java.time.Duration;

/**
 * What came of asking TMDB for something of one movie.
 *
 * @param <T> what was asked for
 */
sealed interface LookupResult<T> {
  /** There it is. */
  record Found<T>(T value) implements LookupResult<T> {}

  /** The movie has none, or is not known there. */
  record None<T>() implements LookupResult<T> {}

  /** The service must not be asked for a while. */
  record Wait<T>(Duration time, String reason) implements LookupResult<T> {}

  /** No answer that means anything. */
  record Failed<T>(String reason) implements LookupResult<T> {}
}
