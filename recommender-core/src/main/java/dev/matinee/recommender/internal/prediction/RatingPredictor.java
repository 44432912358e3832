package dev.matinee.recommender.internal.prediction;

import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.PredictionConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.neighbourhood.Neighbourhood;
import dev.matinee.recommender.internal.neighbourhood.Neighbours;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.ArrayList;
import java.util.List;

/** See {@link PredictionConfig}. Immutable; safe for use by any number of threads. */
public final class RatingPredictor {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Baseline baseline;
  private final PredictionConfig config;

  public RatingPredictor(DenseRatings matrix, RatingScale scale, PredictionConfig config) {
    this.matrix = matrix;
    this.scale = scale;
    this.config = config;
    baseline = new Baseline(matrix, scale, config.baseline());
  }

  /** Predictions in the order of the items; a negative number is an unknown item. */
  public List<Prediction> predict(
      ActiveProfile person, Neighbourhood.PossibleNeighbours everybody, int... items) {
    Baseline.View view = baseline.without(person);
    Deviations deviations = new Deviations(matrix, scale, config, view, person);
    double own = view.mean() + view.personBias();
    List<Prediction> predictions = new ArrayList<>(items.length);
    for (int item : items) {
      predictions.add(
          item < 0
              ? Prediction.baseline(scale.clamp(own))
              : predict(item, own + view.itemBias(item), view, everybody, deviations));
    }
    return predictions;
  }

  private Prediction predict(
      int item,
      double expected,
      Baseline.View view,
      Neighbourhood.PossibleNeighbours everybody,
      Deviations deviations) {
    Neighbours raters = everybody.nearestRaters(item, config.raters());
    double ofItem = view.mean() + view.itemBias(item);
    double sum = 0;
    double weights = 0;
    int support = 0;
    for (int index = 0; index < raters.size(); index++) {
      Deviations.Rater rater = deviations.of(raters.user(index));
      if (rater.weight() > 0) {
        double rating = scale.ratingAt(matrix.levelOf(raters.user(index), item));
        sum += rater.weight() * (rating - (ofItem + rater.bias())) / rater.spread();
        weights += rater.weight();
        support++;
      }
    }
    double correction =
        support == 0
            ? 0
            : config.trust() * deviations.ownSpread() * sum / (config.damping() + weights);
    return Prediction.of(scale.clamp(expected + correction), support, Prediction.Basis.NEIGHBOURS);
  }
}
