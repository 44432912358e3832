package dev.matinee.web.home;

import dev.matinee.web.film.FilmCard;
import dev.matinee.web.film.Mark;
import dev.matinee.web.model.DataLabel;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.model.PerModel;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/** The front page: what this is, and films. The same for everybody, as long as a model is live. */
public final class HomePage {
  private static final int WELL_KNOWN = 12;

  private final ModelReference models;
  private final Pages pages;
  private final PerModel<Films> films;

  private record Films(SampleList sample, List<FilmCard> popular) {}

  /**
   * The model of the template.
   *
   * @param sample what somebody else would get
   * @param popular the films that most people know
   * @param goodbye to somebody who just deleted their account
   */
  public record View(DataLabel data, SampleList sample, List<FilmCard> popular, boolean goodbye) {}

  /** Over the live model. */
  public HomePage(ModelReference models, Pages pages, Clock clock) {
    this.models = models;
    this.pages = pages;
    films = new PerModel<>(model -> new Films(SampleList.of(model, clock), wellKnown(model)));
  }

  /** Shows it. */
  public void show(Context context) {
    LiveModel model = models.get();
    Films shown = films.of(model);
    boolean goodbye = context.queryParam("goodbye") != null;
    View view = new View(DataLabel.of(model), shown.sample(), shown.popular(), goodbye);
    pages.render(context, "home.jte", "Films worth your evening", view);
  }

  private static List<FilmCard> wellKnown(LiveModel model) {
    return model.popular().stream()
        .limit(WELL_KNOWN)
        .map(film -> FilmCard.of(film, Mark.NONE))
        .toList();
  }
}
