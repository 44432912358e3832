package dev.matinee.skill.titles;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.popular.CachedPopular;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.popular.PopularSource;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The popular movies that are published with the data, beside the {@linkplain TitlePlace titles}.
 * They are fetched when a stranger first asks for movies, and kept in memory for a while.
 */
public final class PopularPlace {
  private PopularPlace() {}

  /**
   * {@return the popular movies at the place that an environment names; without one there are none}
   *
   * @throws IllegalArgumentException if the place is none; names it and what is allowed
   */
  public static PopularSource of(Map<String, String> environment) {
    return PublishedPlace.of(environment)
        .<PopularSource>map(place -> new CachedPopular(() -> fetch(place), InstantSource.system()))
        .orElse(PopularSource.NONE);
  }

  private static Optional<PopularMovies> fetch(PublishedPlace place) {
    try {
      return Optional.of(PopularMovies.read(place.get(PopularMovies.PATH)));
    } catch (MissingObjectException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ListsException("cannot fetch the popular movies: " + e);
    }
  }
}
