package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.Dials;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntToDoubleFunction;

/**
 * By what the scores of items are multiplied, for each position of the {@link Dials}. A position is
 * computed when it is first asked for. Safe for use by any number of threads.
 */
public final class DialFactors {
  private static final double POPULARITY_STEP = 0.15;
  private static final double DECADE_STEP = Math.log(1.2);
  private static final int MIDDLE_YEAR = 2000;
  private static final int POSITIONS = 2 * Dials.MOST + 1;

  private final DenseRatings matrix;
  private final ItemTags tags;
  private final AtomicReferenceArray<double[]> factors =
      new AtomicReferenceArray<>(POSITIONS * POSITIONS);

  public DialFactors(DenseRatings matrix, ItemTags tags) {
    this.matrix = matrix;
    this.tags = tags;
  }

  /**
   * The scores of a turned ranking; the same ones where nothing is turned. A score below zero is
   * divided by its factor, so that a larger one is better for it as well.
   *
   * @param scores by dense number
   */
  public IntToDoubleFunction turn(Dials dials, IntToDoubleFunction scores) {
    if (dials.equals(Dials.NEUTRAL)) {
      return scores;
    }
    double[] ofItem = of(dials);
    return item -> {
      double score = scores.applyAsDouble(item);
      return score < 0 ? score / ofItem[item] : score * ofItem[item];
    };
  }

  /** The factor of one item, by its dense number. */
  public double of(Dials dials, int item) {
    return dials.equals(Dials.NEUTRAL) ? 1 : of(dials)[item];
  }

  /** The factors by dense number; not to be written into. */
  public double[] of(Dials dials) {
    int position = (dials.discover() + Dials.MOST) * POSITIONS + dials.newer() + Dials.MOST;
    double[] known = factors.get(position);
    if (known != null) {
      return known;
    }
    double[] computed = compute(dials);
    factors.set(position, computed);
    return computed;
  }

  private double[] compute(Dials dials) {
    double[] ofItem = new double[matrix.itemNumbers()];
    for (int item = 0; item < ofItem.length; item++) {
      double popularity = Math.log(Math.max(1, matrix.raters(item)));
      double years =
          dials.newer() == 0 ? 0 : years(tags.yearOf(matrix.itemId(item)), dials.newer());
      ofItem[item] = Math.exp(-POPULARITY_STEP * dials.discover() * popularity + years);
    }
    return ofItem;
  }

  private static double years(OptionalInt year, int newer) {
    double decades = (year.orElse(MIDDLE_YEAR) - MIDDLE_YEAR) / 10.0;
    return DECADE_STEP * newer * decades;
  }

  /** The factor of an item by its year alone. */
  public static double ofYear(OptionalInt year, int newer) {
    return Math.exp(years(year, newer));
  }
}
