package dev.matinee.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of one algorithm. What they mean depends on the {@link Protocol}.
 *
 * @param algorithm by name
 * @param rmse root mean squared error of the predictions; NaN for lists made elsewhere, which
 *     predict nothing
 * @param mae mean absolute error; likewise
 * @param coverage share of the test ratings that the training set says something about; likewise
 * @param hitRate mean of {@link RankingMetrics#hitRate} over users
 * @param ndcg likewise
 * @param recall likewise
 * @param precision likewise
 * @param users how many lists were measured
 * @param ratings how many ratings were predicted
 * @param seconds for training and measuring, on the clock
 * @param ndcgInterval of the mean NDCG
 * @param beyondAccuracy what the lists are like
 * @param means of all metrics, over the users for whom they are defined; the four above are among
 *     them, and a metric that is not defined for any user is left out
 * @param groups the figures of groups of users and of items
 */
public record AlgorithmResult(
    String algorithm,
    double rmse,
    double mae,
    double coverage,
    double hitRate,
    double ndcg,
    double recall,
    double precision,
    int users,
    long ratings,
    double seconds,
    ConfidenceInterval ndcgInterval,
    BeyondAccuracy beyondAccuracy,
    Map<Metric, Double> means,
    Groups groups) {
  public AlgorithmResult {
    Map<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(means);
    means = Collections.unmodifiableMap(copy);
  }

  /** The mean of a metric over the users for whom it is defined. */
  public OptionalDouble mean(Metric metric) {
    Double mean = means.get(metric);
    return mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }
}
