package dev.matinee.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of some users together: errors pooled over ratings, and means over users. */
record Means(List<UserFigures> users) {
  /** The values of the users for whom the metric is defined, in their order. */
  double[] values(Metric metric) {
    return users.stream().flatMapToDouble(user -> user.of(metric).stream()).toArray();
  }

  /** NaN where the metric is not defined for any user. */
  double of(Metric metric) {
    double[] values = values(metric);
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  /** Of all metrics that are defined for a user. */
  Map<Metric, Double> byMetric() {
    Map<Metric, Double> means = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      double mean = of(metric);
      if (!Double.isNaN(mean)) {
        means.put(metric, mean);
      }
    }
    return Collections.unmodifiableMap(means);
  }

  /** NaN where nothing was predicted. */
  double rmse() {
    return errors().map(PredictionErrors::rmse).orElse(Double.NaN);
  }

  /** NaN where nothing was predicted. */
  double mae() {
    return errors().map(PredictionErrors::mae).orElse(Double.NaN);
  }

  /** NaN where nothing was predicted. */
  double coverage() {
    return errors().map(PredictionErrors::coverage).orElse(Double.NaN);
  }

  long predicted() {
    return errors().map(PredictionErrors::count).orElse(0L);
  }

  private Optional<PredictionErrors> errors() {
    return users.stream().flatMap(user -> user.errors().stream()).reduce(PredictionErrors::plus);
  }
}
