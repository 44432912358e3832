package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts ratings by the vector of a person, folded in from how their ratings deviate from the
 * baseline. See {@link dev.matinee.recommender.Als}. Immutable; safe for use by any number of
 * threads.
 */
public final class FactorPredictor {
  private final RatingScale scale;
  private final Baseline baseline;
  private final ItemFactors items;
  private final double regularisation;
  private final double trust;
  private final double[] gram;

  /**
   * A predictor.
   *
   * @param trust the part of the correction that is believed, 0 to 1
   */
  public FactorPredictor(
      DenseRatings matrix, RatingScale scale, ItemFactors items, AlsConfig config, double trust) {
    this.scale = scale;
    this.items = items;
    this.trust = trust;
    regularisation = config.ratingRegularisation();
    baseline = AlsTrainer.baseline(matrix, scale);
    gram = FoldIn.gram(FactorLoss.EXPLICIT, items.values(), items.rank());
  }

  /** Predictions in the order of the items; a negative number is an unknown item. */
  public List<Prediction> predict(ActiveProfile person, int... numbers) {
    Baseline.View view = baseline.without(person);
    double own = view.mean() + view.personBias();
    FoldIn foldIn =
        new FoldIn(FactorLoss.EXPLICIT, regularisation, gram, new NormalEquations(items.rank()));
    int known = 0;
    for (int index = 0; index < person.size(); index++) {
      int item = person.item(index);
      int place = items.head().place(item);
      if (place >= 0) {
        double deviation = scale.clamp(person.rating(index)) - own - view.itemBias(item);
        foldIn.add(items.values(), items.start(place), deviation);
        known++;
      }
    }
    double[] vector = foldIn.solve();
    List<Prediction> predictions = new ArrayList<>(numbers.length);
    for (int item : numbers) {
      int place = items.head().place(item);
      double expected = own + (item < 0 ? 0 : view.itemBias(item));
      double correction = place < 0 ? 0 : trust * items.product(place, vector);
      int support = place < 0 ? 0 : Math.min(known, person.raters(item));
      predictions.add(
          Prediction.of(scale.clamp(expected + correction), support, Prediction.Basis.FACTORS));
    }
    return predictions;
  }
}
