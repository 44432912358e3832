package dev.matinee.recommender.internal.similarity;

import java.util.Arrays;

/** Sums of any ratings, six numbers for each user. */
final class PlainPearsonSums implements PearsonSums {
  private final int[] coRated;
  private final double[] own;
  private final double[] ownSquares;
  private final double[] other;
  private final double[] otherSquares;
  private final double[] products;

  PlainPearsonSums(int users) {
    coRated = new int[users];
    own = new double[users];
    ownSquares = new double[users];
    other = new double[users];
    otherSquares = new double[users];
    products = new double[users];
  }

  @Override
  public void add(int[] users, int start, int end, double place, int level) {
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
  public double correlation(int user) {
    return CoRatedSums.correlation(
        coRated[user],
        own[user],
        ownSquares[user],
        other[user],
        otherSquares[user],
        products[user]);
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
