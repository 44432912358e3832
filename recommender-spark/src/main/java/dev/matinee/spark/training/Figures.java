package dev.matinee.spark.training;

import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.recommender.TrainedModel;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * What was measured, as text and with a model.
 *
 * @param result of an evaluation whose last contestant is the model
 */
record Figures(EvaluationResult result) {
  void print(PrintWriter out) {
    out.printf("split        %s%n", result.protocol().split());
    out.printf(
        "lists        of %d, relevant from %s%n",
        result.protocol().at(), result.protocol().relevant());
    out.println();
    out.println("Algorithm     RMSE     MAE  Hit rate    NDCG  Recall  Precision  Seconds");
    for (AlgorithmResult each : result.results()) {
      out.printf(
          Locale.ROOT,
          "%-10s  %.4f  %.4f    %.4f  %.4f  %.4f     %.4f  %7.1f%n",
          each.algorithm(),
          each.rmse(),
          each.mae(),
          each.hitRate(),
          each.ndcg(),
          each.recall(),
          each.precision(),
          each.seconds());
    }
  }

  TrainedModel addTo(TrainedModel model) {
    AlgorithmResult last = result.results().get(result.results().size() - 1);
    return model.withMetric("rmse", last.rmse()).withMetric("ndcg", last.ndcg());
  }
}
