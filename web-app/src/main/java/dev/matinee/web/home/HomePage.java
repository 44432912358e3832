package dev.matinee.web.home;

import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.DataLabel;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PerModel;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/**
 * The front page: what this is, and movies, the same for all visitors who rated nothing yet, as
 * long as a model is live; for others what to watch next.
 */
public final class HomePage {
  private final ModelReference models;
  private final PersonalHistories histories;
  private final OwnHome own;
  private final Pages pages;
  private final PerModel<SampleList> samples;

  /**
   * The model of the template.
   *
   * @param liked by somebody
   * @param movies what they would get
   * @param goodbye to somebody who just deleted their account
   */
  public record View(DataLabel data, List<String> liked, List<MovieCard> movies, boolean goodbye) {}

  /** Over the live model. */
  public HomePage(
      ModelReference models,
      RecommendationFlow flow,
      PersonalHistories histories,
      Pages pages,
      Clock clock) {
    this.models = models;
    this.histories = histories;
    own = new OwnHome(flow, pages);
    this.pages = pages;
    samples = new PerModel<>(model -> SampleList.of(model, clock));
  }

  /** Shows it. */
  public void show(Context context) {
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    if (OwnHome.isFor(reading.history())) {
      own.show(context, model, reading);
    } else {
      introduce(context, model);
    }
  }

  private void introduce(Context context, LiveModel model) {
    boolean goodbye = context.queryParam("goodbye") != null;
    SampleList sample = samples.of(model);
    List<MovieCard> movies = sample.cards(model.matrix().scale(), pages.pictures());
    View view = new View(model.label(), sample.liked(), movies, goodbye);
    pages.render(context, "home.jte", pages.texts(context).of("home.title"), view);
  }
}
