package dev.matinee.cli.sample;

import java.util.SplittableRandom;

/**
 * Seeded chance that is the same on every JVM: it uses only operations whose results the language
 * fixes to the last bit.
 */
final class Chance {
  private static final int SUMMANDS = 12;

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 up to 1, all equally likely. */
  double uniform() {
    return random.nextDouble();
  }

  /** A whole number from 0 up to {@code bound}, all equally likely. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number around 0 with variance 1, nearly normal: a sum of twelve uniform ones less six. */
  double bell() {
    double sum = -SUMMANDS / 2.0;
    for (int count = 0; count < SUMMANDS; count++) {
      sum += uniform();
    }
    return sum;
  }
}
