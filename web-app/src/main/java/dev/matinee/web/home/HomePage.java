package dev.matinee.web.home;

import dev.matinee.web.film.Poster;
import dev.matinee.web.http.Templates;
import dev.matinee.web.model.DataLabel;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import io.javalin.http.Context;
import java.util.List;

/** The front page: what this is, and films. */
public record HomePage(ModelReference models, Templates templates) {
  /** The model of the template. */
  public record View(DataLabel data, List<Poster> posters) {}

  public void show(Context context) {
    LiveModel model = models.get();
    List<Poster> posters =
        model.wellKnown().stream()
            .map(film -> Poster.of(film.title(), film.year(), film.genres()))
            .toList();
    View view = new View(DataLabel.of(model), posters);
    templates.render(context, "home.jte", "Films worth your evening", view);
  }
}
