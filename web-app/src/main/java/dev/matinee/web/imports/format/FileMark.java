package dev.matinee.web.imports.format;

import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file says of a movie, and when. Immutable; safe for use by any number of threads.
 *
 * @param mark what is said; a rating without a date counts as given when the file is read. Nothing
 *     is said of a movie that is in a list without a {@linkplain ListMeaning meaning}
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

  /** {@return that a movie is saved for later} */
  public static FileMark saved(Optional<Instant> date, Instant now) {
    return new FileMark(MovieMark.saved(date.orElse(now)), date);
  }

  /** {@return that a movie is in a list whose meaning the file does not tell} */
  public static FileMark listed(Optional<Instant> date) {
    return new FileMark(MovieMark.NONE, date);
  }

  /** {@return whether the meaning of the file has to be known first} */
  public boolean isOpen() {
    return mark.isNone();
  }

  /** {@return the same where the meaning of the file is known} */
  public FileMark as(ListMeaning meaning, Instant now) {
    if (!isOpen()) {
      return this;
    }
    return meaning == ListMeaning.SAVED ? saved(date, now) : watched(date);
  }
}
