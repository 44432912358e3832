package dev.matinee.store;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rating as it is kept.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param halfStars 1 to 10
 * @param ratedAt when it was given, to the second
 */
public record RatedMovie(int halfStars, Instant ratedAt) {
  private static final long LAST_SECOND = 999_999_999_999L;
  private static final Pattern COMPACT = Pattern.compile("([0-9]{1,2})@(-?[0-9]{1,12})");

  public RatedMovie {
    if (halfStars < 1 || halfStars > 10) {
      throw new IllegalArgumentException("halfStars must be between 1 and 10, got " + halfStars);
    }
    if (Math.abs(ratedAt.getEpochSecond()) > LAST_SECOND) {
      throw new IllegalArgumentException(
          "ratedAt must be within " + LAST_SECOND + " seconds of 1970, got " + ratedAt);
    }
    ratedAt = Instant.ofEpochSecond(ratedAt.getEpochSecond());
  }

  /** 0.5 to 5. */
  public double stars() {
    return halfStars / 2.0;
  }

  /**
   * The short text that engines keep: the half stars, {@code @}, and the epoch second, as in {@code
   * 9@1700000000}.
   */
  public String compact() {
    return halfStars + "@" + ratedAt.getEpochSecond();
  }

  /**
   * Reads what {@link #compact} wrote.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static RatedMovie ofCompact(String text) {
    Matcher parts = COMPACT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a rating: " + text);
    }
    Instant ratedAt = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
    return new RatedMovie(Integer.parseInt(parts.group(1)), ratedAt);
  }
}
