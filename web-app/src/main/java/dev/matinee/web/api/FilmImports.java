package dev.matinee.web.api;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.search.OtherTitles;
import dev.matinee.web.transfer.FilmImport;
import dev.matinee.web.transfer.FilmLinks;
import java.util.Optional;

/** The import into the films of the model that was asked for last. Safe for use by any threads. */
final class FilmImports {
  private Optional<Made> last = Optional.empty();

  private record Made(Catalogue catalogue, FilmImport films) {}

  synchronized FilmImport of(LiveModel model) {
    Made made =
        last.filter(before -> before.catalogue().equals(model.catalogue()))
            .orElseGet(() -> make(model));
    last = Optional.of(made);
    return made.films();
  }

  private static Made make(LiveModel model) {
    FilmImport films =
        new FilmImport(model.catalogue(), OtherTitles.none(), FilmLinks.none(), model.search());
    return new Made(model.catalogue(), films);
  }
}
