package dev.matinee.web.home;

import dev.matinee.web.model.DataLabel;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.model.PerModel;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;

/** The front page: what this is, and films. The same for everybody, as long as a model is live. */
public final class HomePage {
  private final ModelReference models;
  private final Pages pages;
  private final PerModel<SampleList> samples;

  /**
   * The model of the template.
   *
   * @param sample what somebody else would get
   * @param goodbye to somebody who just deleted their account
   */
  public record View(DataLabel data, SampleList sample, boolean goodbye) {}

  /** Over the live model. */
  public HomePage(ModelReference models, Pages pages, Clock clock) {
    this.models = models;
    this.pages = pages;
    samples = new PerModel<>(model -> SampleList.of(model, clock));
  }

  /** Shows it. */
  public void show(Context context) {
    LiveModel model = models.get();
    boolean goodbye = context.queryParam("goodbye") != null;
    View view = new View(DataLabel.of(model), samples.of(model), goodbye);
    pages.render(context, "home.jte", "Films worth your evening", view);
  }
}
