package dev.matinee.web.picks;

import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.poster.DetailsLookup;
import dev.matinee.web.visitor.Pages;
import dev.matinee.web.wish.WishCookie;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** The addresses of what is picked for a person. */
public record PickRoutes(
    ModelReference models,
    RecommendationFlow flow,
    PersonalHistories histories,
    Pages pages,
    Optional<DetailsLookup> details,
    Clock clock) {
  /** Adds them. */
  public void install(WebRoutes routes) {
    DetailsPart detailsPart = new DetailsPart(details, pages);
    routes
        .get(SavedPage.PATH, new SavedPage(models, histories, pages, new Random())::show)
        .get(PicksPage.PATH, picks()::show)
        .get(MoviePage.PATH, new MoviePage(models, histories, pages, detailsPart)::show)
        .get(DetailsPart.PATH, detailsPart::show);
  }

  private PicksPage picks() {
    RememberedWish remembered = new RememberedWish(new WishCookie(pages.transport()));
    Surprise surprise = new Surprise(new Random());
    return new PicksPage(models, flow, histories, pages, remembered, surprise, clock);
  }
}
