package dev.matinee.recommender.internal;

import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.RatingScale;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts a rating as the baseline and the damped mean of what the most similar raters of the item
 * deviate from theirs:
 *
 * <pre>
 *   p(u,i) = b(u,i) + sum over v w(v) (r(v,i) - b(v,i)) / (lambda + sum over v |w(v)|)
 * </pre>
 *
 * clamped to the scale's range at the end. Immutable; safe for use by any number of threads.
 */
public final class RatingPredictor {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Baseline baseline;
  private final Neighbourhood neighbourhood;
  private final double damping;

  public RatingPredictor(
      DenseRatings matrix,
      RatingScale scale,
      Baseline baseline,
      Neighbourhood neighbourhood,
      double damping) {
    this.matrix = matrix;
    this.scale = scale;
    this.baseline = baseline;
    this.neighbourhood = neighbourhood;
    this.damping = damping;
  }

  /** Predictions in the order of the items; a negative number is an unknown item. */
  public List<Prediction> predict(ActiveProfile person, int... items) {
    Baseline.View view = baseline.without(person);
    double own = view.mean() + view.userBias(person);
    return neighbourhood.withEverybody(
        person,
        everybody -> {
          List<Prediction> predictions = new ArrayList<>(items.length);
          for (int item : items) {
            predictions.add(
                item < 0
                    ? new Prediction(scale.clamp(own), 0)
                    : predict(item, own + view.itemBias(item), view, everybody));
          }
          return predictions;
        });
  }

  private Prediction predict(
      int item, double expected, Baseline.View view, Neighbourhood.Everybody everybody) {
    Neighbours raters = everybody.nearestRaters(item);
    double ofItem = view.mean() + view.itemBias(item);
    double deviations = 0;
    double weights = 0;
    for (int index = 0; index < raters.size(); index++) {
      int user = raters.user(index);
      double rating = scale.ratingAt(matrix.levelOf(user, item));
      deviations += raters.weight(index) * (rating - (ofItem + view.userBias(user)));
      weights += raters.weight(index);
    }
    double correction = raters.size() == 0 ? 0 : deviations / (damping + weights);
    return new Prediction(scale.clamp(expected + correction), raters.size());
  }
}
