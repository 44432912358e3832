package dev.matinee.web.browse;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.search.MovieSearch;
import dev.matinee.web.search.SearchHits;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Finds movies by title and year, to rate them right there.
 *
 * @param searched is told how many movies each search found
 */
public record SearchPage(
    ModelReference models,
    PersonalHistories histories,
    PeoplePart people,
    IntConsumer searched,
    Pages pages) {
  static final String PATH = "/search";

  private static final int MOST = 240;
  private static final int MOST_FACETS = 6;

  /**
   * The model of the template.
   *
   * @param facets that the query may mean
   * @param people whose movies it may mean
   */
  public record View(
      String query,
      List<Facet> facets,
      List<MovieCard> movies,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      Optional<PeoplePart.View> people,
      Optional<UndoOffer> done) {}

  /** What was typed. */
  static String query(Context context) {
    return Optional.ofNullable(context.queryParam("query")).orElse("").strip();
  }

  void show(Context context) throws InterruptedException {
    LiveModel model = models.get();
    History history = histories.of(pages.reader(context)).history();
    String query = query(context);
    SearchHits found = MovieSearch.of(model).find(query, 0, MOST);
    if (!query.isEmpty()) {
      searched.accept(found.total());
    }
    ShownEntries portion = ShownEntries.of(context, found.movies().size());
    Address here = Address.of(PATH).with("query", query);
    View view =
        new View(
            query,
            Facets.of(model).meant(query, MOST_FACETS, pages.texts(context)),
            portion.of(found.movies()).stream()
                .map(movie -> MovieCard.of(movie, history.mark(movie.id()), pages.pictures()))
                .toList(),
            portion,
            portion.link(here, "film-"),
            portion.here(here),
            pages.csrf(context),
            people.of(context, query, !found.movies().isEmpty()),
            UndoOffer.of(context, history, model.catalogue()));
    String title = query.isEmpty() ? pages.texts(context).of("layout.search") : query;
    pages.render(context, "search.jte", title, view);
  }
}
