package dev.matinee.store;

import java.time.Instant;

/**
 * A rating as it is kept.
 *
 * @param halfStars 1 to 10
 * @param ratedAt when it was given, to the second
 */
public record RatedMovie(int halfStars, Instant ratedAt) {
  public RatedMovie {
    if (halfStars < 1 || halfStars > 10) {
      throw new IllegalArgumentException("halfStars must be between 1 and 10, got " + halfStars);
    }
    ratedAt = Instant.ofEpochSecond(ratedAt.getEpochSecond());
  }

  /** 0.5 to 5. */
  public double stars() {
    return halfStars / 2.0;
  }
}
