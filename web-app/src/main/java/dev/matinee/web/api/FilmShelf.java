package dev.matinee.web.api;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.search.FilmSearch;
import dev.matinee.web.search.OtherTitles;
import dev.matinee.web.transfer.FilmImport;
import dev.matinee.web.transfer.FilmLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The films of a model in the order in which they are shown, the search over them, and the import
 * into them.
 *
 * @param catalogue they are all of
 * @param popular all films, those with the most ratings first
 * @param search by title
 * @param files finds the films of files
 */
record FilmShelf(Catalogue catalogue, List<Item> popular, FilmSearch search, FilmImport files) {
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
    FilmImport files =
        new FilmImport(catalogue, OtherTitles.none(), FilmLinks.none(), search);
    return new FilmShelf(catalogue, popular, search, files);
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
