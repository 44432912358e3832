package dev.matinee.recommender.internal;

import dev.matinee.recommender.PearsonSimilarity;
import dev.matinee.recommender.RatingScale;

/**
 * See {@link PearsonSimilarity}. Ratings are taken as places on the scale, which are whole numbers,
 * so that the sums are exact and their order does not matter.
 */
final class PearsonScan implements SimilarityScan {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Pool<Sums> pool;

  PearsonScan(DenseRatings matrix, RatingScale scale) {
    this.matrix = matrix;
    this.scale = scale;
    pool = new Pool<>(() -> new Sums(matrix.userIds().length));
  }

  @Override
  public void scan(ActiveProfile person, Accumulator similarities) {
    pool.use(
        sums -> {
          for (int index = 0; index < person.size(); index++) {
            addRaters(person, index, sums, similarities);
          }
          for (int index = 0; index < similarities.touchedCount(); index++) {
            int user = similarities.touched(index);
            similarities.set(user, sums.correlation(user, similarities.count(user)));
            sums.clear(user);
          }
          return sums;
        });
  }

  private void addRaters(ActiveProfile person, int index, Sums sums, Accumulator similarities) {
    double own = place(person, index);
    int item = person.item(index);
    for (int at = matrix.itemStart(item); at < matrix.itemEnd(item); at++) {
      int user = matrix.userAt(at);
      if (!person.is(user)) {
        similarities.add(user, 0);
        sums.add(user, own, matrix.itemLevelAt(at));
      }
    }
  }

  @Override
  public double[] parts(ActiveProfile person, int user) {
    double[] parts = new double[person.size()];
    int[] levels = new int[parts.length];
    double ownSum = 0;
    double otherSum = 0;
    int shared = 0;
    for (int index = 0; index < parts.length; index++) {
      levels[index] = matrix.levelOf(user, person.item(index));
      if (levels[index] >= 0) {
        ownSum += place(person, index);
        otherSum += levels[index];
        shared++;
      }
    }
    double ownSquares = 0;
    double otherSquares = 0;
    for (int index = 0; index < parts.length; index++) {
      if (levels[index] >= 0) {
        double own = place(person, index) - ownSum / shared;
        double other = levels[index] - otherSum / shared;
        ownSquares += own * own;
        otherSquares += other * other;
        parts[index] = own * other;
      }
    }
    double length = Math.sqrt(ownSquares * otherSquares);
    for (int index = 0; index < parts.length; index++) {
      parts[index] = length == 0 ? 0 : parts[index] / length;
    }
    return parts;
  }

  private double place(ActiveProfile person, int index) {
    double place = (person.rating(index) - scale.min()) / scale.step();
    return scale.contains(person.rating(index)) ? Math.rint(place) : place;
  }

  /** What Pearson's correlation needs of the shared items, by user. */
  private static final class Sums {
    private final double[] own;
    private final double[] ownSquares;
    private final double[] other;
    private final double[] otherSquares;
    private final double[] products;

    Sums(int users) {
      own = new double[users];
      ownSquares = new double[users];
      other = new double[users];
      otherSquares = new double[users];
      products = new double[users];
    }

    void add(int user, double x, double y) {
      own[user] += x;
      ownSquares[user] += x * x;
      other[user] += y;
      otherSquares[user] += y * y;
      products[user] += x * y;
    }

    double correlation(int user, int n) {
      double covariance = n * products[user] - own[user] * other[user];
      double ownVariance = n * ownSquares[user] - own[user] * own[user];
      double otherVariance = n * otherSquares[user] - other[user] * other[user];
      return ownVariance <= 0 || otherVariance <= 0
          ? 0
          : covariance / Math.sqrt(ownVariance * otherVariance);
    }

    void clear(int user) {
      own[user] = 0;
      ownSquares[user] = 0;
      other[user] = 0;
      otherSquares[user] = 0;
      products[user] = 0;
    }
  }
}
