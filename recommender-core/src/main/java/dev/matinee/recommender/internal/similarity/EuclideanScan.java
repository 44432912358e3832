package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.Arrays;

/** Sums squared differences for all users at once; its bounds are the similarities, rounded up. */
final class EuclideanScan implements SimilarityScan {
  private final DenseRatings matrix;
  private final EuclideanPairs pairs;
  private final int[] coRated;
  private final double[] squares;
  private final float[] bounds;

  EuclideanScan(DenseRatings matrix, EuclideanPairs pairs) {
    this.matrix = matrix;
    this.pairs = pairs;
    int users = matrix.userNumbers();
    coRated = new int[users];
    squares = new double[users];
    bounds = new float[users];
  }

  @Override
  public void scan(ActiveProfile person) {
    double[] places = pairs.places(person);
    for (int index = 0; index < places.length; index++) {
      double place = places[index];
      matrix.forEachRun(
          person.item(index),
          (level, users, start, end) ->
              add(users, start, end, EuclideanPairs.square(place, level)));
    }
    for (int user = 0; user < bounds.length; user++) {
      bounds[user] = matrix.isMasked(user) ? 0 : bound(user);
    }
  }

  private void add(int[] users, int start, int end, double square) {
    for (int at = start; at < end; at++) {
      int user = users[at];
      coRated[user]++;
      squares[user] += square;
    }
  }

  private float bound(int user) {
    double similarity = similarity(user);
    return similarity <= 0 ? 0 : Math.nextUp((float) similarity);
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
    return true;
  }

  @Override
  public double similarity(int user) {
    return pairs.similarity(squares[user], coRated[user]);
  }

  @Override
  public int coRated(int user) {
    return coRated[user];
  }

  @Override
  public void clear() {
    Arrays.fill(coRated, 0);
    Arrays.fill(squares, 0);
  }
}
