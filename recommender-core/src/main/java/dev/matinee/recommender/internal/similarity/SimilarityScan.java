package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.internal.profile.ActiveProfile;

/**
 * Bounds the similarity of a person to all users at once, by walking through the raters of the
 * person's items. Arrays as long as the number of users, which are used again. For use by one
 * thread at a time.
 */
public interface SimilarityScan {
  /** Fills the bounds. */
  void scan(ActiveProfile person);

  /**
   * By user, a number that the similarity does not exceed. It is 0 or less for users whose
   * similarity cannot be positive, and for those who are masked. The caller may write into it.
   */
  float[] bounds();

  /** How far at most a bound lies above its similarity. */
  float slack();

  /** Whether the scan knows similarities exactly, and not their bounds alone. */
  boolean isExact();

  /** The similarity to a user, bit for bit that of their pair, if the scan is exact. */
  double similarity(int user);

  /** The number of items that a user shares with the person, if the scan was made to count. */
  int coRated(int user);

  /** Makes ready for the next person. */
  void clear();
}
