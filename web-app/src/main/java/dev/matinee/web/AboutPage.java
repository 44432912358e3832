package dev.matinee.web;

import io.javalin.http.Context;

/** What this is, where its data come from and how a list is made. */
record AboutPage(ModelReference models, Templates templates) {
  /** The model of the template. */
  public record View(DataLabel data, String algorithm, String version) {}

  void show(Context context) {
    LiveModel model = models.get();
    View view =
        new View(DataLabel.of(model), model.recommender().info().algorithm(), model.version());
    templates.render(context, "about.jte", "About", view);
  }
}
