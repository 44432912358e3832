package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;

/** Sums what a correlation needs for all users at once; its bounds are the correlations. */
final class PearsonScan implements SimilarityScan {
  private final DenseRatings matrix;
  private final PearsonPairs pairs;
  private final PearsonSums packed;
  private final float[] bounds;
  private PearsonSums sums;

  PearsonScan(DenseRatings matrix, PearsonPairs pairs) {
    this.matrix = matrix;
    this.pairs = pairs;
    packed = new PackedPearsonSums(matrix.userNumbers());
    bounds = new float[matrix.userNumbers()];
    sums = packed;
  }

  @Override
  public void scan(ActiveProfile person) {
    double[] places = pairs.places(person);
    // Few people rate off the scale, so only these pay for sums that hold any number.
    sums =
        PackedPearsonSums.hold(places, pairs.highestPlace())
            ? packed
            : new PlainPearsonSums(bounds.length);
    for (int index = 0; index < places.length; index++) {
      double place = places[index];
      matrix.forEachRun(
          person.item(index),
          (level, users, start, end) -> sums.add(users, start, end, place, level));
    }
    for (int user = 0; user < bounds.length; user++) {
      bounds[user] = matrix.isMasked(user) ? 0 : bound(user);
    }
  }

  private float bound(int user) {
    double correlation = sums.correlation(user);
    return correlation <= 0 ? 0 : Math.nextUp((float) correlation);
  }

  @Override
  public float[] bounds() {
    return bounds;
  }

  @Override
  public float slack() {
    return 8 * Math.ulp(1f);
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public double similarity(int user) {
    throw new UnsupportedOperationException("the sums of a person off the scale are not exact");
  }

  @Override
  public int coRated(int user) {
    return sums.coRated(user);
  }

  @Override
  public void clear() {
    sums.clear();
  }
}
