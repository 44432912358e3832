package dev.matinee.web.history;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.visitor.Pages;
import java.time.Clock;

/** The addresses where people say what they watched. */
public record HistoryRoutes(
    ModelReference models, PersonalHistories histories, Pages pages, Clock clock) {
  /** Adds them. */
  public void install(WebRoutes routes) {
    RatePage rate = new RatePage(models, histories, pages);
    routes
        .get(RatePage.PATH, rate::show)
        .postForm("/rate/genres", rate::chooseGenres)
        .get(RatedPage.PATH, new RatedPage(models, histories, pages)::show)
        .postForm(MarkAction.PATH, new MarkAction(models, histories, pages, clock)::send);
  }
}
