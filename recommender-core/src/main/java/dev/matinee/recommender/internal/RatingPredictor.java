package dev.matinee.recommender.internal;

import dev.matinee.recommender.NeighbourhoodConfig;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.RatingScale;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts a rating as the baseline and the damped mean of what the nearest raters of the item
 * deviate from theirs:
 *
 * <pre>
 *   p(u,i) = b(u,i) + sum over v w(v) (r(v,i) - b(v,i)) / (lambda + sum over v w(v))
 * </pre>
 *
 * clamped to the scale's range at the end. Which raters are nearest is told by the similarity that
 * lists are ranked by, so that one scan serves both; how much each counts, by a similarity of its
 * own, which is computed for these few. Immutable; safe for use by any number of threads.
 */
public final class RatingPredictor {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Baseline baseline;
  private final NeighbourhoodConfig config;
  private final PairSimilarity similarity;
  private final double damping;

  public RatingPredictor(
      DenseRatings matrix,
      RatingScale scale,
      Baseline baseline,
      NeighbourhoodConfig config,
      double damping) {
    this.matrix = matrix;
    this.scale = scale;
    this.baseline = baseline;
    this.config = config;
    this.damping = damping;
    similarity = PairSimilarity.of(matrix, scale, config.similarity());
  }

  /** Predictions in the order of the items; a negative number is an unknown item. */
  public List<Prediction> predict(
      ActiveProfile person, Neighbourhood.Everybody everybody, int... items) {
    Baseline.View view = baseline.without(person);
    double own = view.mean() + view.personBias();
    PairSimilarity.Pairs pairs = similarity.remembering(person);
    List<Prediction> predictions = new ArrayList<>(items.length);
    for (int item : items) {
      predictions.add(
          item < 0
              ? new Prediction(scale.clamp(own), 0)
              : predict(item, own + view.itemBias(item), view, everybody, pairs));
    }
    return predictions;
  }

  private Prediction predict(
      int item,
      double expected,
      Baseline.View view,
      Neighbourhood.Everybody everybody,
      PairSimilarity.Pairs pairs) {
    Neighbours raters = everybody.nearestRaters(item, config.size());
    double ofItem = view.mean() + view.itemBias(item);
    double deviations = 0;
    double weights = 0;
    int support = 0;
    for (int index = 0; index < raters.size(); index++) {
      int user = raters.user(index);
      Pair pair = pairs.with(user);
      double weight = config.weigh(pair.similarity(), pair.coRated());
      if (weight > 0) {
        double rating = scale.ratingAt(matrix.levelOf(user, item));
        deviations += weight * (rating - (ofItem + view.userBias(user)));
        weights += weight;
        support++;
      }
    }
    double correction = support == 0 ? 0 : deviations / (damping + weights);
    return new Prediction(scale.clamp(expected + correction), support);
  }
}
