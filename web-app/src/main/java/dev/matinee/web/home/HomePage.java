package dev.matinee.web.home;

import dev.matinee.web.film.Poster;
import dev.matinee.web.model.DataLabel;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;

/** The front page: what this is, and films. */
public record HomePage(ModelReference models, Pages pages) {
  private static final int WELL_KNOWN = 12;

  /**
   * The model of the template.
   *
   * @param goodbye to somebody who just deleted their account
   */
  public record View(DataLabel data, List<Poster> posters, boolean goodbye) {}

  public void show(Context context) {
    LiveModel model = models.get();
    List<Poster> posters =
        model.popular().stream()
            .limit(WELL_KNOWN)
            .map(film -> Poster.of(film.title(), film.year(), film.genres()))
            .toList();
    View view = new View(DataLabel.of(model), posters, context.queryParam("goodbye") != null);
    pages.render(context, "home.jte", "Films worth your evening", view);
  }
}
