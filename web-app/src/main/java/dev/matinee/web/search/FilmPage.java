package dev.matinee.web.search;

import dev.matinee.recommender.data.Item;
import java.util.List;

/**
 * Some of the films that a search found.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param films best first
 * @param total of all films that were found, on this page or not
 */
public record FilmPage(List<Item> films, int total) {
  public FilmPage {
    films = List.copyOf(films);
  }
}
