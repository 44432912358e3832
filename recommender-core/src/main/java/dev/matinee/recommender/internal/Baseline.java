package dev.matinee.recommender.internal;

import dev.matinee.recommender.BaselineDamping;
import dev.matinee.recommender.RatingScale;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;

/**
 * The damped user-item baseline
 *
 * <pre>
 *   b(u,i) = mu + b(i) + b(u)
 *   b(i) = sum over raters (r(u,i) - mu) / (damping + raters)
 *   b(u) = sum over rated (r(u,i) - mu - b(i)) / (damping + rated)
 * </pre>
 *
 * <p>Source: Y. Koren (2010), Factor in the neighbors, doi 10.1145/1644873.1644874, section 2.1.
 *
 * <p>Kept as exact sums over places on the scale, so that one user's ratings can be taken out of
 * them again at no cost. Immutable; safe for use by any number of threads.
 */
public final class Baseline {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final BaselineDamping damping;
  private final long[] itemLevelSums;
  private final long levelSum;
  private final double[] userBiases;

  public Baseline(DenseRatings matrix, RatingScale scale, BaselineDamping damping) {
    this.matrix = matrix;
    this.scale = scale;
    this.damping = damping;
    itemLevelSums = new long[matrix.itemIds().length];
    long sum = 0;
    for (int item = 0; item < itemLevelSums.length; item++) {
      for (int at = matrix.itemStart(item); at < matrix.itemEnd(item); at++) {
        itemLevelSums[item] += matrix.itemLevelAt(at);
      }
      sum += itemLevelSums[item];
    }
    levelSum = sum;
    userBiases = new double[matrix.userIds().length];
    View everybody = new View(-1);
    for (int user = 0; user < userBiases.length; user++) {
      userBiases[user] = everybody.biasOfRow(user);
    }
  }

  /** The baseline as it would be without the person's own row of the matrix. */
  public View without(ActiveProfile person) {
    return new View(person.user());
  }

  /** The baseline of all users but one. For use by one thread. */
  public final class View {
    private final int leftOut;
    private final double mean;
    private final Int2DoubleOpenHashMap biasesWithoutThem = new Int2DoubleOpenHashMap();

    private View(int leftOut) {
      this.leftOut = leftOut;
      long sum = levelSum;
      long count = matrix.ratingCount();
      if (leftOut >= 0) {
        for (int at = matrix.userStart(leftOut); at < matrix.userEnd(leftOut); at++) {
          sum -= matrix.userLevelAt(at);
          count--;
        }
      }
      mean = count == 0 ? (scale.min() + scale.max()) / 2 : ratingSum(sum, count) / count;
    }

    /** mu. */
    public double mean() {
      return mean;
    }

    /** b(i); 0 for an item that nobody else rated. */
    public double itemBias(int item) {
      int own = leftOut < 0 ? -1 : matrix.levelOf(leftOut, item);
      int count = matrix.itemEnd(item) - matrix.itemStart(item) - (own < 0 ? 0 : 1);
      long sum = itemLevelSums[item] - Math.max(own, 0);
      return count == 0 ? 0 : (ratingSum(sum, count) - count * mean) / (count + damping.items());
    }

    /** b(v) of a user of the matrix. */
    public double userBias(int user) {
      return leftOut < 0
          ? userBiases[user]
          : biasesWithoutThem.computeIfAbsent(user, this::biasOfRow);
    }

    /** b(u) of the person, from their profile. */
    public double userBias(ActiveProfile person) {
      double sum = 0;
      int known = 0;
      int count = person.profile().ratingCount();
      for (int index = 0; index < count; index++) {
        double bias = 0;
        if (known < person.size()
            && matrix.itemIds()[person.item(known)] == person.profile().ratedItem(index)) {
          bias = itemBias(person.item(known++));
        }
        sum += person.profile().rating(index) - mean - bias;
      }
      return count == 0 ? 0 : sum / (count + damping.users());
    }

    private double biasOfRow(int user) {
      double sum = 0;
      int count = matrix.userEnd(user) - matrix.userStart(user);
      for (int at = matrix.userStart(user); at < matrix.userEnd(user); at++) {
        double rating = scale.ratingAt(matrix.userLevelAt(at));
        sum += rating - mean - itemBias(matrix.itemAt(at));
      }
      return sum / (count + damping.users());
    }

    private double ratingSum(long levels, long count) {
      return count * scale.min() + levels * scale.step();
    }
  }
}
