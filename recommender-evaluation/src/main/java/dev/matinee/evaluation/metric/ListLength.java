package dev.matinee.evaluation.metric;

/** Checks the length of a list. */
final class ListLength {
  private ListLength() {}

  static int require(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("the length of a list must be 1 or more, got " + n);
    }
    return n;
  }
}
