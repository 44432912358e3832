package dev.matinee.evaluation.synthetic;

/**
 * Draws numbers by their weights, in constant time each: the alias method of Walker (1977), in the
 * form of Vose (1991, doi 10.1109/32.92917).
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class AliasTable {
  private final double[] keep;
  private final int[] alias;

  /** A table of weights above 0. */
  AliasTable(double[] weights) {
    keep = scaledToMeanOne(weights);
    alias = new int[weights.length];
    int[] poor = new int[weights.length];
    int[] rich = new int[weights.length];
    int poorCount = 0;
    int richCount = 0;
    for (int number = 0; number < keep.length; number++) {
      if (keep[number] < 1) {
        poor[poorCount++] = number;
      } else {
        rich[richCount++] = number;
      }
    }
    while (poorCount > 0 && richCount > 0) {
      int filled = poor[--poorCount];
      int giver = rich[richCount - 1];
      alias[filled] = giver;
      keep[giver] -= 1 - keep[filled];
      if (keep[giver] < 1) {
        richCount--;
        poor[poorCount++] = giver;
      }
    }
    // What is left has 1 but for rounding, and no number is left to share with.
    while (poorCount > 0) {
      keep[poor[--poorCount]] = 1;
    }
  }

  /** The next number, from 0. */
  int draw(Chance chance) {
    int number = chance.below(keep.length);
    return chance.uniform() < keep[number] ? number : alias[number];
  }

  private static double[] scaledToMeanOne(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] scaled = new double[weights.length];
    for (int number = 0; number < weights.length; number++) {
      scaled[number] = weights[number] * weights.length / sum;
    }
    return scaled;
  }
}
