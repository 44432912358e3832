package dev.matinee.evaluation.synthetic;

import java.time.Instant;

/**
 * When a person rates: they join on some day of four years, rate a movie or two a minute, and come
 * back now and then for about half a year. For use by one thread.
 */
final class Sittings {
  private static final long FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
  private static final int YEARS_TO_JOIN = 4;
  private static final int RATINGS_A_SITTING = 20;
  private static final int LEAST_SECONDS = 5;
  private static final int MORE_SECONDS = 55;

  private final Chance chance;
  private final int longestPause;
  private long time;

  /** The times of somebody's ratings. */
  Sittings(int ratings, Chance chance) {
    this.chance = chance;
    longestPause = YEAR_SECONDS / (1 + ratings / RATINGS_A_SITTING);
    time = FIRST_DAY + chance.below(YEARS_TO_JOIN * YEAR_SECONDS);
  }

  /** The time of the next rating in epoch seconds; later than the one before. */
  long next() {
    time += LEAST_SECONDS + chance.below(MORE_SECONDS);
    if (chance.below(RATINGS_A_SITTING) == 0) {
      time += chance.below(longestPause);
    }
    return time;
  }
}
