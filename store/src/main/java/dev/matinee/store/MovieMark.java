package dev.matinee.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person says of one movie: a rating, or that it was watched; and, beside either or alone,
 * that it is not to be recommended, or that it is saved for later. A {@link History} holds one for
 * each of its movies.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rating where there is one
 * @param watched whether it was watched and not rated
 * @param hidden whether it is not to be recommended
 * @param savedAt when it was saved for later; empty where it is not saved
 */
public record MovieMark(
    Optional<RatedMovie> rating, boolean watched, boolean hidden, Optional<Instant> savedAt) {
  /** Nothing is said of the movie. */
  public static final MovieMark NONE = new MovieMark(Optional.empty(), false, false);

  /** It was watched, without a rating. */
  public static final MovieMark WATCHED = new MovieMark(Optional.empty(), true, false);

  /** It is not to be recommended, and nothing else is said of it. */
  public static final MovieMark HIDDEN = new MovieMark(Optional.empty(), false, true);

  /**
   * @throws IllegalArgumentException if a rated movie is also noted as just watched, or a hidden
   *     one as saved
   */
  public MovieMark {
    if (rating.isPresent() && watched) {
      throw new IllegalArgumentException("a rated movie must not be watched without a rating");
    }
    if (hidden && savedAt.isPresent()) {
      throw new IllegalArgumentException("a hidden movie must not be saved");
    }
  }

  /** Of a movie that is not saved. */
  public MovieMark(Optional<RatedMovie> rating, boolean watched, boolean hidden) {
    this(rating, watched, hidden, Optional.empty());
  }

  /** {@return a rating, and nothing else} */
  public static MovieMark rated(RatedMovie rating) {
    return new MovieMark(Optional.of(rating), false, false);
  }

  /** {@return that a movie is saved for later, and nothing else} */
  public static MovieMark saved(Instant savedAt) {
    return new MovieMark(Optional.empty(), false, false, Optional.of(savedAt));
  }

  /** {@return whether it is saved for later} */
  public boolean saved() {
    return savedAt.isPresent();
  }

  /** {@return of all that is said, that it is saved for later} */
  public MovieMark savedOnly() {
    return savedAt.map(MovieMark::saved).orElse(NONE);
  }

  /** {@return whether nothing is said} */
  public boolean isNone() {
    return equals(NONE);
  }

  /** {@return the half stars of the rating, 1 to 10; 0 where there is none} */
  public int halfStars() {
    return rating.map(RatedMovie::halfStars).orElse(0);
  }
}
