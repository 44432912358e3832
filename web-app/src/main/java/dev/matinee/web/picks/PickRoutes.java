package dev.matinee.web.picks;

import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.visitor.Pages;
import java.time.Clock;

/** The addresses of what is picked for a person. */
public record PickRoutes(
    ModelReference models, RecommendationFlow flow, FilmDiary diary, Pages pages, Clock clock) {
  /** Adds them. */
  public void install(WebRoutes routes) {
    routes
        .get(PicksPage.PATH, new PicksPage(models, flow, diary, pages, clock)::show)
        .get(FilmPage.PATH, new FilmPage(models, diary, pages)::show);
  }
}
