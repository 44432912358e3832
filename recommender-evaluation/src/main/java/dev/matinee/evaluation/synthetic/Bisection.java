package dev.matinee.evaluation.synthetic;

import java.util.function.DoublePredicate;

/** Finds where a condition on a number ceases to hold. */
final class Bisection {
  private static final int STEPS = 60;

  private Bisection() {}

  /** The largest number from 0 to {@code high} for which a condition holds, or 0. */
  static double largest(double high, DoublePredicate condition) {
    double holds = 0;
    double above = high;
    for (int step = 0; step < STEPS; step++) {
      double middle = (holds + above) / 2;
      if (condition.test(middle)) {
        holds = middle;
      } else {
        above = middle;
      }
    }
    return holds;
  }
}
