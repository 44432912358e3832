package dev.matinee.evaluation.synthetic;

import java.util.Arrays;

/**
 * How many movies each user rates: a minimum and a log-normal number more, scaled so that the sum
 * is exact, and no more than there are movies.
 */
final class Activity {
  /** Of the logarithm; with it MovieLens 25M's mean of 154 comes with its median of about 70. */
  static final double SIGMA = 1.39;

  private static final int USUAL_MINIMUM = 20;

  private final SyntheticRatings spec;
  private final int minimum;
  private final double[] eagerness;

  private Activity(SyntheticRatings spec) {
    this.spec = spec;
    long mean = spec.ratings() / spec.users();
    minimum = (int) (mean >= USUAL_MINIMUM ? USUAL_MINIMUM : Math.max(1, mean / 2));
    Chance chance = Chance.ofActivity(spec.seed());
    eagerness = new double[spec.users()];
    Arrays.setAll(eagerness, user -> StrictMath.exp(SIGMA * chance.bell()));
  }

  /** The number of ratings of every user. */
  static int[] of(SyntheticRatings spec) {
    return new Activity(spec).counts();
  }

  private int[] counts() {
    double scale = largestScaleThatFits();
    int[] counts = new int[spec.users()];
    Arrays.setAll(counts, user -> count(user, scale));
    dealRest(counts);
    return counts;
  }

  private double largestScaleThatFits() {
    double tooLarge = 1;
    while (sum(tooLarge) < spec.ratings()) {
      tooLarge *= 2;
    }
    return Bisection.largest(tooLarge, scale -> sum(scale) <= spec.ratings());
  }

  private long sum(double scale) {
    long sum = 0;
    for (int user = 0; user < eagerness.length; user++) {
      sum += count(user, scale);
    }
    return sum;
  }

  private int count(int user, double scale) {
    return (int) Math.min(minimum + scale * eagerness[user], spec.items());
  }

  /** What rounding has left over: one more each, until it is used up. */
  private void dealRest(int[] counts) {
    long rest = spec.ratings() - Arrays.stream(counts).asLongStream().sum();
    for (int user = 0; rest > 0; user = (user + 1) % counts.length) {
      if (counts[user] < spec.items()) {
        counts[user]++;
        rest--;
      }
    }
  }
}
