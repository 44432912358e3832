package dev.matinee.recommender.internal;

/**
 * Computes the similarity of a person to everybody who shares an item with them, by walking through
 * the raters of the person's items.
 */
interface SimilarityScan {
  /**
   * Leaves the similarity of every user who shares an item in {@code similarities}, and the number
   * of shared items as its count.
   */
  void scan(ActiveProfile person, Accumulator similarities);

  /**
   * The parts of the similarity to one user that each of the person's items brought about, by the
   * index of the item in the profile. They sum to the similarity.
   */
  double[] parts(ActiveProfile person, int user);
}
