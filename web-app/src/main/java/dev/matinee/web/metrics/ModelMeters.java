package dev.matinee.web.metrics;

import dev.matinee.recommender.RecommenderInfo;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Which model answers, how large and how old it is. Safe for use by any number of threads. */
final class ModelMeters {
  private final ModelReference models;
  private final MultiGauge info;

  ModelMeters(ModelReference models, MeterRegistry registry) {
    this.models = models;
    info =
        MultiGauge.builder("matinee.model.info")
            .description("1 for the model that answers, with its version")
            .register(registry);
    Gauge.builder("matinee.model.ready", () -> models.find().isPresent() ? 1 : 0)
        .description("1 if there is a model")
        .register(registry);
    Gauge.builder("matinee.model.age", this::ageSeconds)
        .description("Time since this node took the model over")
        .baseUnit("seconds")
        .register(registry);
    size("matinee.model.users", "Users of the ratings", RecommenderInfo::users, registry);
    size("matinee.model.items", "Films of the ratings", RecommenderInfo::items, registry);
    size("matinee.model.ratings", "Ratings", RecommenderInfo::ratings, registry);
  }

  /** Names the model of this moment; the one before is no longer told of. */
  void refresh() {
    info.register(models.find().map(ModelMeters::row).map(List::of).orElse(List.of()), true);
  }

  private static MultiGauge.Row<Number> row(LiveModel model) {
    Tags tags =
        Tags.of(
            "data", model.label().name(),
            "published", model.published(),
            "algorithm", model.recommender().info().algorithm(),
            "version", model.version());
    return MultiGauge.Row.of(tags, 1);
  }

  /** What is not there has no value, which is not the same as 0. */
  private double ageSeconds() {
    return models
        .age()
        .map(age -> (double) age.toMillis() / TimeUnit.SECONDS.toMillis(1))
        .orElse(Double.NaN);
  }

  private void size(
      String name,
      String description,
      ToDoubleFunction<RecommenderInfo> part,
      MeterRegistry registry) {
    Supplier<Number> value =
        () ->
            models
                .find()
                .map(model -> part.applyAsDouble(model.recommender().info()))
                .orElse(Double.NaN);
    Gauge.builder(name, value).description(description).register(registry);
  }
}
