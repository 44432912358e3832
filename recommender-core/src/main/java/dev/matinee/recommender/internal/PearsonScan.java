package dev.matinee.recommender.internal;

import java.util.Arrays;

/** Sums what a correlation needs for all users at once; its bounds are the correlations. */
final class PearsonScan implements SimilarityScan {
  private final DenseRatings matrix;
  private final PearsonPairs pairs;
  private final int[] coRated;
  private final double[] own;
  private final double[] ownSquares;
  private final double[] other;
  private final double[] otherSquares;
  private final double[] products;
  private final float[] bounds;

  PearsonScan(DenseRatings matrix, PearsonPairs pairs) {
    this.matrix = matrix;
    this.pairs = pairs;
    int users = matrix.userNumbers();
    coRated = new int[users];
    own = new double[users];
    ownSquares = new double[users];
    other = new double[users];
    otherSquares = new double[users];
    products = new double[users];
    bounds = new float[users];
  }

  @Override
  public void scan(ActiveProfile person) {
    double[] places = pairs.places(person);
    for (int index = 0; index < places.length; index++) {
      double place = places[index];
      matrix.forEachRun(
          person.item(index), (level, users, start, end) -> add(users, start, end, place, level));
    }
    for (int user = 0; user < bounds.length; user++) {
      bounds[user] = matrix.isMasked(user) ? 0 : bound(user);
    }
  }

  private float bound(int user) {
    double correlation =
        CoRatedSums.correlation(
            coRated[user],
            own[user],
            ownSquares[user],
            other[user],
            otherSquares[user],
            products[user]);
    return correlation <= 0 ? 0 : Math.nextUp((float) correlation);
  }

  private void add(int[] users, int start, int end, double place, int level) {
    for (int at = start; at < end; at++) {
      int user = users[at];
      coRated[user]++;
      own[user] += place;
      ownSquares[user] += place * place;
      other[user] += level;
      otherSquares[user] += (double) level * level;
      products[user] += place * level;
    }
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
    return coRated[user];
  }

  @Override
  public void clear() {
    Arrays.fill(coRated, 0);
    for (double[] sums : new double[][] {own, ownSquares, other, otherSquares, products}) {
      Arrays.fill(sums, 0);
    }
  }
}
