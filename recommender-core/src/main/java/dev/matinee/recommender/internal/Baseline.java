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
 * <p>Made of exact sums over places on the scale, so that one user's ratings can be taken out of
 * them again at no cost. Immutable; safe for use by any number of threads.
 */
public final class Baseline {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final BaselineDamping damping;
  private final long levelSum;

  public Baseline(DenseRatings matrix, RatingScale scale, BaselineDamping damping) {
    this.matrix = matrix;
    this.scale = scale;
    this.damping = damping;
    long sum = 0;
    for (int item = 0; item < matrix.itemNumbers(); item++) {
      sum += matrix.levelSum(item);
    }
    levelSum = sum;
  }

  /** The baseline as it would be without the person's own row of the matrix. */
  public View without(ActiveProfile person) {
    return new View(person);
  }

  /** The baseline of all users but one. For use by one thread. */
  public final class View {
    private final ActiveProfile person;
    private final double mean;
    private final Int2DoubleOpenHashMap userBiases = new Int2DoubleOpenHashMap();

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

    /** b(i); 0 for an item that nobody else rated. */
    public double itemBias(int item) {
      int count = person.raters(item);
      long sum = matrix.levelSum(item) - Math.max(person.ownLevel(item), 0);
      return count == 0 ? 0 : (ratingSum(sum, count) - count * mean) / (count + damping.items());
    }

    /** b(v) of a user of the matrix. */
    public double userBias(int user) {
      return userBiases.computeIfAbsent(user, this::biasOfRow);
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
      return count == 0 ? 0 : sum / (count + damping.users());
    }

    private double biasOfRow(int user) {
      UserRows rows = matrix.rowsOf(user);
      int start = matrix.rowStart(user);
      int end = matrix.rowEnd(user);
      double sum = 0;
      for (int at = start; at < end; at++) {
        sum += scale.ratingAt(rows.level(at)) - mean - itemBias(rows.item(at));
      }
      return sum / (end - start + damping.users());
    }

    private double ratingSum(long levels, long count) {
      return count * scale.min() + levels * scale.step();
    }
  }
}
