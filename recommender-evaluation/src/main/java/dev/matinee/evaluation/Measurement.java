package dev.matinee.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one algorithm, user by user, in the order of the folds and of the user ids.
 *
 * @param algorithm by name
 * @param users one for each user of each test set
 * @param folds what their lists were measured with
 * @param seconds on the clock
 */
record Measurement(
    String algorithm, List<UserMeasurement> users, List<ListMeter> folds, double seconds) {
  /**
   * Of one user.
   *
   * @param errors of the predictions of their test ratings
   * @param ranking of their list; empty for a user without a relevant item
   * @param list likewise, and empty for an empty list
   */
  record UserMeasurement(
      PredictionErrors errors,
      Optional<RankingMetrics> ranking,
      Optional<ListMeter.Measured> list) {}

  AlgorithmResult summary() {
    PredictionErrors errors =
        users.stream()
            .map(UserMeasurement::errors)
            .reduce(PredictionErrors.NONE, PredictionErrors::plus);
    double[] ndcg = perUser(RankingMetrics::ndcg);
    return new AlgorithmResult(
        algorithm,
        errors.rmse(),
        errors.mae(),
        errors.coverage(),
        mean(RankingMetrics::hitRate),
        mean(RankingMetrics::ndcg),
        mean(RankingMetrics::recall),
        mean(RankingMetrics::precision),
        ndcg.length,
        errors.count(),
        seconds,
        ConfidenceInterval.ofMean(ndcg),
        ListMeter.summary(folds, users.stream().flatMap(user -> user.list().stream()).toList()));
  }

  double[] perUser(ToDoubleFunction<RankingMetrics> metric) {
    return users.stream().flatMap(user -> user.ranking().stream()).mapToDouble(metric).toArray();
  }

  private double mean(ToDoubleFunction<RankingMetrics> metric) {
    double sum = 0;
    double[] values = perUser(metric);
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }
}
