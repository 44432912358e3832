package dev.matinee.web.poster;

import java.util.List;

/**
 * The movies of somebody who plays in them or directs them. Immutable.
 *
 * @param name of the person, as TMDB writes it
 * @param tmdbIds numbers of the movies at TMDB, each once
 */
public record PersonMovies(String name, List<Long> tmdbIds) {
  public PersonMovies {
    tmdbIds = List.copyOf(tmdbIds);
  }
}
