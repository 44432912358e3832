package dev.matinee.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of one contestant for one user of a test set.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param fold from 0
 * @param user who
 * @param trainingRatings how many ratings the user has in the training set
 * @param testRatings how many in the test set, 1 or more
 * @param relevant how many of these are relevant; the ranking is measured where there is one
 * @param errors of the predictions of the test ratings; empty for lists made elsewhere
 * @param figures of the ranking; none of a user without a relevant item, and a metric that is not
 *     defined for the user is left out
 */
public record UserFigures(
    int fold,
    long user,
    int trainingRatings,
    int testRatings,
    int relevant,
    Optional<PredictionErrors> errors,
    Map<Metric, Double> figures) {
  public UserFigures {
    Map<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
  }

  /** One figure of the ranking, where it is defined. */
  public OptionalDouble of(Metric metric) {
    Double figure = figures.get(metric);
    return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
  }

  /** Whether the ranking was measured. */
  public boolean isRanked() {
    return relevant > 0;
  }
}
