package dev.matinee.recommender.internal.prediction;

import dev.matinee.recommender.BaselineDamping;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.profile.ActiveProfile;

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
 * <p>Made of exact sums over places on the scale, so that one user's ratings can be taken out of
 * them again at no cost. Immutable; safe for use by any number of threads.
 */
public final class Baseline {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final BaselineDamping damping;
  private final long levelSum;
  private final double[] sums;
  private final double[] shares;

  public Baseline(DenseRatings matrix, RatingScale scale, BaselineDamping damping) {
    this.matrix = matrix;
    this.scale = scale;
    this.damping = damping;
    long sum = 0;
    for (int item = 0; item < matrix.itemNumbers(); item++) {
      sum += matrix.levelSum(item);
    }
    levelSum = sum;
    sums = new double[matrix.itemNumbers()];
    shares = new double[sums.length];
    for (int item = 0; item < sums.length; item++) {
      sums[item] = dampedSum(matrix.levelSum(item), matrix.raters(item));
      shares[item] = dampedShare(matrix.raters(item));
    }
  }

  private double ratingSum(long levels, long count) {
    return count * scale.min() + levels * scale.step();
  }

  private double dampedSum(long levels, int raters) {
    return raters == 0 ? 0 : ratingSum(levels, raters) / (raters + damping.items());
  }

  private double dampedShare(int raters) {
    return raters == 0 ? 0 : raters / (raters + damping.items());
  }

  /** The mean of all ratings. */
  public double mean() {
    long count = matrix.ratingCount();
    return count == 0 ? (scale.min() + scale.max()) / 2 : ratingSum(levelSum, count) / count;
  }

  /** The bias of an item by all of its raters. */
  public double itemBias(int item) {
    return sums[item] - shares[item] * mean();
  }

  /** The bias of a user of the matrix by all of their ratings. */
  public double userBias(int user) {
    UserRows rows = matrix.rowsOf(user);
    int start = matrix.rowStart(user);
    int end = matrix.rowEnd(user);
    double mean = mean();
    double sum = 0;
    for (int at = start; at < end; at++) {
      sum += scale.ratingAt(rows.level(at)) - mean - itemBias(rows.item(at));
    }
    return sum / (end - start + damping.users());
  }

  /** The baseline as it would be without the person's own row of the matrix. */
  public View without(ActiveProfile person) {
    return new View(person);
  }

  /** The baseline of all users but one. For use by one thread. */
  public final class View {
    private final ActiveProfile person;
    private final double mean;

    private View(ActiveProfile person) {
      this.person = person;
      long sum = levelSum;
      long count = matrix.ratingCount();
      int own = person.user();
      if (own >= 0) {
        UserRows rows = matrix.rowsOf(own);
        for (int at = matrix.rowStart(own); at < matrix.rowEnd(own); at++) {
          sum -= rows.level(at);
          count--;
        }
      }
      mean = count == 0 ? (scale.min() + scale.max()) / 2 : ratingSum(sum, count) / count;
    }

    /** mu. */
    public double mean() {
      return mean;
    }

    /** b(i); 0 for an item that no other user rated. */
    public double itemBias(int item) {
      int own = person.ownLevel(item);
      if (own < 0) {
        return sums[item] - shares[item] * mean;
      }
      int raters = person.raters(item);
      return dampedSum(matrix.levelSum(item) - own, raters) - dampedShare(raters) * mean;
    }

    /** b(v) of a user whose ratings lie so much in all above the mean and the item biases. */
    public double bias(double sum, int count) {
      return count == 0 ? 0 : sum / (count + damping.users());
    }

    /** b(u) of the person, from their profile. */
    public double personBias() {
      double sum = 0;
      int known = 0;
      int count = person.profile().ratingCount();
      for (int index = 0; index < count; index++) {
        double bias = 0;
        if (known < person.size()
            && matrix.itemId(person.item(known)) == person.profile().ratedItem(index)) {
          bias = itemBias(person.item(known++));
        }
        sum += person.profile().rating(index) - mean - bias;
      }
      return bias(sum, count);
    }
  }
}
