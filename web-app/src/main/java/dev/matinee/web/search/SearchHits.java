package dev.matinee.web.search;

import dev.matinee.recommender.data.Item;
import java.util.List;

/**
 * Some of the movies that a search found.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies best first
 * @param total of all movies that were found, on this page or not
 */
public record SearchHits(List<Item> movies, int total) {
  public SearchHits {
    movies = List.copyOf(movies);
  }
}
