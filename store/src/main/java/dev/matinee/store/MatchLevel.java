package dev.matinee.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well a movie suits a person, in words instead of a percentage. A list is about what suits:
 * below an even chance there is no word.
 */
public enum MatchLevel {
  /** From 85 percent. */
  GREAT(85),
  /** From 70 percent. */
  GOOD(70),
  /** From 50 percent. */
  FAIR(50);

  private final int least;

  MatchLevel(int least) {
    this.least = least;
  }

  /**
   * {@return the level of a match; empty below 50 percent}
   *
   * @param percent the chance that the person likes the movie, 0 to 100
   */
  public static Optional<MatchLevel> of(int percent) {
    return Arrays.stream(values()).filter(level -> percent >= level.least).findFirst();
  }
}
