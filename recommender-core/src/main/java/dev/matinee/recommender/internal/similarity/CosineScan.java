package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.Arrays;

/**
 * Sums the products of a cosine in whole numbers that are rounded up: fast, small enough for a
 * processor's cache, and never below the truth. So a user whose bound is too low for a neighbour
 * needs no second look, and only the few others are computed exactly.
 *
 * <p>A scan that counts co-rated items keeps sum and count in one long, the count below.
 */
final class CosineScan implements SimilarityScan {
  /** More than what rounding to float adds to a bound, in parts of it. */
  private static final double ROUNDING = 1e-6;

  private final DenseRatings matrix;
  private final CosinePairs pairs;
  private final CosineNorms norms;
  private final boolean counts;
  private final int[] sums;
  private final long[] countedSums;
  private final float[] bounds;
  private double perUnit;
  private int items;

  CosineScan(DenseRatings matrix, CosinePairs pairs, CosineNorms norms, boolean counts) {
    this.matrix = matrix;
    this.pairs = pairs;
    this.norms = norms;
    this.counts = counts;
    int users = matrix.userNumbers();
    sums = new int[counts ? 0 : users];
    countedSums = new long[counts ? users : 0];
    bounds = new float[users];
  }

  @Override
  public void scan(ActiveProfile person) {
    CosineQuery query = pairs.query(person);
    items = query.size();
    perUnit = query.perUnit();
    for (int index = 0; index < items; index++) {
      double weight = query.weight(index) * perUnit;
      if (counts || weight != 0) {
        matrix.forEachRun(
            person.item(index),
            (level, users, start, end) -> addRun(level, users, start, end, weight));
      }
    }
    if (counts) {
      boundCounted();
    } else {
      bound();
    }
  }

  private void addRun(int level, int[] users, int start, int end, double weight) {
    double value = weight * pairs.valueOfLevel()[level];
    if (pairs.isCentred()) {
      addCentred(users, start, end, value, weight);
    } else if (counts) {
      addCounted(users, start, end, ((long) Math.ceil(value) << Integer.SIZE) + 1);
    } else if (value != 0) {
      add(users, start, end, (int) Math.ceil(value));
    }
  }

  private void add(int[] users, int start, int end, int value) {
    for (int at = start; at < end; at++) {
      sums[users[at]] += value;
    }
  }

  private void addCounted(int[] users, int start, int end, long value) {
    for (int at = start; at < end; at++) {
      countedSums[users[at]] += value;
    }
  }

  private void addCentred(int[] users, int start, int end, double value, double weight) {
    double[] centres = norms.centres();
    for (int at = start; at < end; at++) {
      int user = users[at];
      int rounded = (int) Math.ceil(value - weight * centres[user]);
      if (counts) {
        countedSums[user] += ((long) rounded << Integer.SIZE) + 1;
      } else {
        sums[user] += rounded;
      }
    }
  }

  private void bound() {
    float[] inverse = norms.inverse();
    float factor = factor();
    for (int user = 0; user < bounds.length; user++) {
      bounds[user] = sums[user] * factor * inverse[user];
    }
  }

  private void boundCounted() {
    float[] inverse = norms.inverse();
    float factor = factor();
    for (int user = 0; user < bounds.length; user++) {
      bounds[user] = (int) (countedSums[user] >> Integer.SIZE) * factor * inverse[user];
    }
  }

  private float factor() {
    return (float) ((1 + ROUNDING) / perUnit);
  }

  @Override
  public float[] bounds() {
    return bounds;
  }

  @Override
  public float slack() {
    return (float) (3 * ROUNDING + items * norms.largestInverse() / perUnit);
  }

  @Override
  public boolean isExact() {
    return pairs.isBinary();
  }

  @Override
  public double similarity(int user) {
    double norm = norms.norm(user);
    int sum = counts ? (int) (countedSums[user] >> Integer.SIZE) : sums[user];
    return norm == 0 ? 0 : sum / perUnit / norm;
  }

  @Override
  public int coRated(int user) {
    return (int) countedSums[user];
  }

  @Override
  public void clear() {
    Arrays.fill(sums, 0);
    Arrays.fill(countedSums, 0);
  }
}
