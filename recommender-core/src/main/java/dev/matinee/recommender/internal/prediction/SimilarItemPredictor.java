package dev.matinee.recommender.internal.prediction;

import dev.matinee.recommender.ItemKnnConfig;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.items.ItemLists;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Corrects the baseline by a person's deviations from it at similar items. See {@link
 * ItemKnnConfig}. Immutable; safe for use by any number of threads.
 */
public final class SimilarItemPredictor {
  private final RatingScale scale;
  private final ItemKnnConfig config;
  private final ItemLists lists;
  private final Baseline baseline;

  public SimilarItemPredictor(
      DenseRatings matrix, RatingScale scale, ItemKnnConfig config, ItemLists lists) {
    this.scale = scale;
    this.config = config;
    this.lists = lists;
    baseline = new Baseline(matrix, scale, config.baseline());
  }

  /** Predictions in the order of the items; a negative number is an unknown item. */
  public List<Prediction> predict(ActiveProfile person, int... items) {
    Baseline.View view = baseline.without(person);
    double own = view.mean() + view.personBias();
    List<Prediction> predictions = new ArrayList<>(items.length);
    for (int item : items) {
      predictions.add(
          item < 0 ? Prediction.baseline(scale.clamp(own)) : predict(person, item, own, view));
    }
    return predictions;
  }

  private Prediction predict(ActiveProfile person, int item, double own, Baseline.View view) {
    double sum = 0;
    double weights = 0;
    int support = 0;
    for (int index = 0; index < lists.size(item); index++) {
      int similar = lists.neighbour(item, index);
      int rated = person.indexOf(similar);
      if (rated >= 0) {
        double weight = lists.weight(item, index);
        sum += weight * (person.rating(rated) - (own + view.itemBias(similar)));
        weights += weight;
        support++;
      }
    }
    double correction = support == 0 ? 0 : sum / (config.predictionDamping() + weights);
    double rating = scale.clamp(own + view.itemBias(item) + correction);
    return Prediction.of(rating, support, Prediction.Basis.SIMILAR_ITEMS);
  }
}
