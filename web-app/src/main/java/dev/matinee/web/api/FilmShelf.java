package dev.matinee.web.api;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.search.FilmSearch;
import dev.matinee.web.search.OtherTitles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The films of a model in the order in which they are shown, and the search over them.
 *
 * @param catalogue they are all of
 * @param popular all films, those with the most ratings first
 * @param search by title
 */
record FilmShelf(Catalogue catalogue, List<Item> popular, FilmSearch search) {
  FilmShelf {
    popular = List.copyOf(popular);
  }

  private static FilmShelf of(LiveModel model) {
    Catalogue catalogue = model.catalogue();
    List<Item> popular =
        catalogue.items().stream()
            .sorted(Comparator.comparingInt(film -> -model.matrix().raterCount(film.id())))
            .toList();
    FilmSearch search =
        FilmSearch.of(catalogue, OtherTitles.none(), film -> model.matrix().raterCount(film.id()));
    return new FilmShelf(catalogue, popular, search);
  }

  /** Makes a shelf for each model, when it is first asked for. Safe for use by any threads. */
  static final class Keeper {
    private Optional<FilmShelf> last = Optional.empty();

    synchronized FilmShelf of(LiveModel model) {
      FilmShelf shelf =
          last.filter(before -> before.catalogue().equals(model.catalogue()))
              .orElseGet(() -> FilmShelf.of(model));
      last = Optional.of(shelf);
      return shelf;
    }
  }
}
