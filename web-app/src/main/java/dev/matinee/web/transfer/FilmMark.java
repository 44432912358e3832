package dev.matinee.web.transfer;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file says of a film.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param kind of what is said
 * @param halfStars 1 to 10 where it is a rating, else empty
 * @param date when it was said or watched, where the file has it; midnight UTC where it names a day
 */
public record FilmMark(Kind kind, OptionalInt halfStars, Optional<Instant> date) {
  /** What can be said of a film. */
  public enum Kind {
    /** It was given stars. */
    RATED,
    /** It was watched, without stars. */
    WATCHED,
    /** It is not to be recommended. */
    HIDDEN
  }

  public FilmMark {
    if (halfStars.isPresent() != (kind == Kind.RATED)) {
      throw new IllegalArgumentException("half stars belong to ratings, and to nothing else");
    }
  }

  static FilmMark rated(int halfStars, Optional<Instant> date) {
    return new FilmMark(Kind.RATED, OptionalInt.of(halfStars), date);
  }

  static FilmMark watched(Optional<Instant> date) {
    return new FilmMark(Kind.WATCHED, OptionalInt.empty(), date);
  }

  static FilmMark hidden() {
    return new FilmMark(Kind.HIDDEN, OptionalInt.empty(), Optional.empty());
  }
}
