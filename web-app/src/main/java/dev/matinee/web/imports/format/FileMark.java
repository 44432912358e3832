package dev.matinee.web.imports.format;

import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file says of a movie, and when. Immutable; safe for use by any number of threads.
 *
 * @param mark what is said; a rating without a date counts as given when the file is read
 * @param date when it was said or watched, where the file has it; midnight UTC where it names a day
 */
public record FileMark(MovieMark mark, Optional<Instant> date) {
  /** {@return a rating} */
  public static FileMark rated(int halfStars, Optional<Instant> date, Instant now) {
    RatedMovie rating = new RatedMovie(halfStars, date.orElse(now));
    return new FileMark(MovieMark.rated(rating), date);
  }

  /** {@return a viewing without a rating} */
  public static FileMark watched(Optional<Instant> date) {
    return new FileMark(MovieMark.WATCHED, date);
  }

  /** {@return that a movie is not to be recommended} */
  public static FileMark hidden() {
    return new FileMark(MovieMark.HIDDEN, Optional.empty());
  }
}
