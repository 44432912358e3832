package dev.matinee.notifications.news;

import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;

/** Knows people's lists. */
@FunctionalInterface
public interface TopMovies {
  /**
   * A movie of a list.
   *
   * @param id the movie
   * @param title without its year
   */
  record Movie(long id, String title) {}

  /**
   * The first movies of a person's current list, in its order.
   *
   * @param count of movies, at most
   * @return empty where it cannot be told now
   */
  Optional<List<Movie>> of(UserId person, int count);
}
