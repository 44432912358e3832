package dev.matinee.evaluation.synthetic;

/**
 * How likely each movie is to be drawn: (rank + shift)^-2, the law of Zipf as generalised by
 * Mandelbrot. The shift is chosen so that about half of the users know the movie of rank 1. Ranks
 * are dealt to movies by chance.
 */
final class Popularity {
  /** Of independent draws; half comes out, as a movie is drawn sooner when others are gone. */
  private static final double REACH = 0.48;

  private Popularity() {}

  /**
   * The weight of every movie.
   *
   * @param activity the number of ratings of every user
   */
  static double[] weights(SyntheticRatings spec, int[] activity) {
    double[] weights = new double[spec.items()];
    fill(weights, shiftForShare(weights, shareForReach(activity)));
    shuffle(weights, Chance.ofPopularity(spec.seed()));
    return weights;
  }

  /** The shift with which the first movie has a share of all the weight; uses the array. */
  private static double shiftForShare(double[] weights, double share) {
    // With the largest shift the last movie still has a quarter of the first one's weight.
    return Bisection.largest(weights.length, shift -> fill(weights, shift) * share < weights[0]);
  }

  /** Fills in the weights of the ranks, the highest first, and returns their sum. */
  private static double fill(double[] weights, double shift) {
    double sum = 0;
    for (int index = 0; index < weights.length; index++) {
      double place = index + 1 + shift;
      weights[index] = 1 / (place * place);
      sum += weights[index];
    }
    return sum;
  }

  private static double shareForReach(int[] activity) {
    return Bisection.largest(1, share -> reach(activity, share) < REACH);
  }

  /** The share of users who draw a movie at least once. */
  private static double reach(int[] activity, double share) {
    double sum = 0;
    for (int count : activity) {
      sum += 1 - StrictMath.exp(-count * share);
    }
    return sum / activity.length;
  }

  /** Fisher and Yates. */
  private static void shuffle(double[] weights, Chance chance) {
    for (int last = weights.length - 1; last > 0; last--) {
      int other = chance.below(last + 1);
      double weight = weights[last];
      weights[last] = weights[other];
      weights[other] = weight;
    }
  }
}
