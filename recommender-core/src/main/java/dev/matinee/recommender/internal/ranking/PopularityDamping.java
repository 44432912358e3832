package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;

/**
 * The factor that holds back items with many raters: {@code raters^-power}, and 0 without raters.
 * Immutable; safe for use by any number of threads.
 */
final class PopularityDamping {
  private final DenseRatings matrix;
  private final double power;
  private final double[] ofItem;

  PopularityDamping(DenseRatings matrix, double power) {
    this.matrix = matrix;
    this.power = power;
    ofItem = new double[matrix.itemNumbers()];
    for (int item = 0; item < ofItem.length; item++) {
      ofItem[item] = of(matrix.raters(item));
    }
  }

  /** The factor for an item, by how many but the person rated it. */
  double of(ActiveProfile person, int item) {
    int raters = person.raters(item);
    return raters == matrix.raters(item) ? ofItem[item] : of(raters);
  }

  private double of(int raters) {
    if (raters == 0) {
      return 0;
    }
    return power == 0 ? 1 : Math.pow(raters, -power);
  }
}
