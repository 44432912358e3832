package dev.matinee.spark.training;

import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.PairedComparison;
import dev.matinee.published.ModelComparison;
import dev.matinee.published.PublishedModel;
import dev.matinee.recommender.TrainedModel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured of a model, as it is published with it.
 *
 * @param result of an evaluation of contestants with the names below
 */
record Verdict(EvaluationResult result) {
  /** The model in question. */
  static final String CANDIDATE = "candidate";

  /** The one that answers now. */
  static final String LIVE = "live";

  /** What decides, since lists are what people see. */
  private static final Metric DECIDES = Metric.NDCG;

  PublishedModel of(TrainedModel model, Optional<ModelComparison> comparison) {
    return new PublishedModel(
        model.algorithm(),
        model.settings(),
        metrics(CANDIDATE),
        Optional.of(
            "%s; lists of %d, relevant from %s"
                .formatted(
                    result.protocol().split(),
                    result.protocol().at(),
                    result.protocol().relevant())),
        comparison);
  }

  ModelComparison comparison(String algorithm, String settings) {
    PairedComparison paired = result.comparison(CANDIDATE, LIVE, DECIDES);
    return new ModelComparison(
        algorithm,
        settings,
        metrics(LIVE),
        DECIDES.label(),
        paired.meanDifference(),
        paired.differenceInterval().low(),
        paired.differenceInterval().high());
  }

  private Map<String, Double> metrics(String name) {
    AlgorithmResult figures =
        result.results().stream()
            .filter(each -> each.algorithm().equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("rmse", figures.rmse());
    metrics.put("mae", figures.mae());
    metrics.put("hitRate", figures.hitRate());
    metrics.put("ndcg", figures.ndcg());
    metrics.put("recall", figures.recall());
    metrics.put("precision", figures.precision());
    // JSON has no word for what was not measured.
    metrics.values().removeIf(value -> !Double.isFinite(value));
    return metrics;
  }
}
