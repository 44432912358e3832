package dev.matinee.recommender;

import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.function.IntToDoubleFunction;

/**
 * What most people rated: the score of an item is the number of its raters. The order is the same
 * for all people. Every other algorithm must beat it. Ratings are predicted by the {@link Bias}
 * baseline.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Popularity extends Unpersonalised {
  private Popularity(RatingMatrix matrix, ItemTags tags) {
    super(matrix, tags, "popularity", BaselineDamping.DEFAULT.toString(), BaselineDamping.DEFAULT);
  }

  /**
   * {@return the popularity of a matrix}
   *
   * @param matrix what to learn from
   */
  public static Popularity of(RatingMatrix matrix) {
    return of(matrix, ItemTags.NONE);
  }

  /**
   * {@return the same with lists that {@link Dials} turn by the years of the items as well}
   *
   * @param matrix what to learn from
   * @param tags tells the years
   */
  public static Popularity of(RatingMatrix matrix, ItemTags tags) {
    return new Popularity(matrix, tags);
  }

  @Override
  IntToDoubleFunction scores(ActiveProfile person, Baseline.View others) {
    return person::raters;
  }
}
