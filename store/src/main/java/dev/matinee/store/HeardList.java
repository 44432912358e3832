package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What was last read out to somebody from their list, so that what is new since then can be told.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId the account
 * @param movies from the top of the list on, in order; at most {@value #MAX_MOVIES}
 * @param heardAt to the second
 */
public record HeardList(UserId userId, List<Long> movies, Instant heardAt) {
  /** More are never read out. */
  public static final int MAX_MOVIES = 10;

  /**
   * @throws IllegalArgumentException if the user id is no account's, or there are too many movies
   */
  public HeardList {
    if (!userId.isAccount()) {
      throw new IllegalArgumentException("userId must be an account, got " + userId);
    }
    movies = List.copyOf(movies);
    if (movies.size() > MAX_MOVIES) {
      throw new IllegalArgumentException(
          "movies must be at most " + MAX_MOVIES + ", got " + movies.size());
    }
    heardAt = heardAt.truncatedTo(ChronoUnit.SECONDS);
  }
}
