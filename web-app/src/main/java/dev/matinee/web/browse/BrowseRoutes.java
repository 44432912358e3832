package dev.matinee.web.browse;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.poster.PeopleLookup;
import dev.matinee.web.visitor.Pages;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The addresses where people find movies.
 *
 * @param searched is told how many movies each search found
 */
public record BrowseRoutes(
    ModelReference models,
    PersonalHistories histories,
    Optional<PeopleLookup> peopleLookup,
    IntConsumer searched,
    Pages pages) {
  /** Makes the indexes of a model, so that no request waits for them. */
  public static void prepare(LiveModel model) {
    Facets unusedFacets = Facets.of(model);
    OrderedMovies unusedOrders = OrderedMovies.of(model);
  }

  /** Adds them. */
  public void install(WebRoutes routes) {
    PeoplePart people = new PeoplePart(peopleLookup, models, pages);
    routes
        .get(SearchPage.PATH, new SearchPage(models, histories, people, searched, pages)::show)
        .get(PeoplePart.PATH, people::show)
        .get(SuggestionsPart.PATH, new SuggestionsPart(models, pages)::show)
        .get(BrowsePage.PATH, new BrowsePage(models, histories, pages)::show);
  }
}
