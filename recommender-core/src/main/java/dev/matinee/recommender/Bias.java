package dev.matinee.recommender;

import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.function.IntToDoubleFunction;

/**
 * The damped user-item baseline: the score of an item is its damped mean rating, and a prediction
 * is {@code mu + b(u) + b(i)}, clamped to the scale. No predictor that knows neighbours may be
 * worse.
 *
 * <p>Source: Y. Koren (2010), doi 10.1145/1644873.1644874, section 2.1.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Bias extends Unpersonalised {
  private Bias(RatingMatrix matrix, ItemTags tags, BaselineDamping damping) {
    super(matrix, tags, "bias", damping.toString(), damping);
  }

  /**
   * {@return the baseline of a matrix}
   *
   * @param matrix what to learn from
   * @param damping how biases on few ratings are held back
   */
  public static Bias of(RatingMatrix matrix, BaselineDamping damping) {
    return of(matrix, ItemTags.NONE, damping);
  }

  /**
   * {@return the same with lists that {@link Dials} turn by the years of the items as well}
   *
   * @param matrix what to learn from
   * @param tags tells the years
   * @param damping how biases on few ratings are held back
   */
  public static Bias of(RatingMatrix matrix, ItemTags tags, BaselineDamping damping) {
    return new Bias(matrix, tags, damping);
  }

  @Override
  IntToDoubleFunction scores(ActiveProfile person, Baseline.View others) {
    return item -> others.mean() + others.itemBias(item);
  }
}
