package dev.matinee.web.diary;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.visitor.Pages;
import java.time.Clock;

/** The addresses where people say what they watched. */
public record DiaryRoutes(ModelReference models, FilmDiary diary, Pages pages, Clock clock) {
  /** Adds them. */
  public void install(WebRoutes routes) {
    RatePage rate = new RatePage(models, diary, pages, clock);
    routes
        .get(RatePage.PATH, rate::show)
        .postForm("/rate/genres", rate::chooseGenres)
        .get(SearchPage.PATH, new SearchPage(models, diary, pages)::show)
        .get(RatedPage.PATH, new RatedPage(models, diary, pages)::show)
        .postForm(MarkAction.PATH, new MarkAction(models, diary, pages, clock)::send);
  }
}
