package dev.matinee.web.poster;

import dev.matinee.store.PosterAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the picture of a film, for how long. Immutable.
 *
 * @param path empty where there is none
 * @param until when somebody may ask again
 */
record Known(Optional<String> path, Instant until) {
  /** TMDB's terms allow six months. */
  private static final Duration PICTURE = Duration.ofDays(150);

  private static final Duration NO_PICTURE = Duration.ofDays(14);

  static Known of(PosterAddress address) {
    Duration time = address.path().isPresent() ? PICTURE : NO_PICTURE;
    return new Known(address.path(), address.lookedUpAt().plus(time));
  }

  /** Nothing, for a while. */
  static Known nothing(Instant until) {
    return new Known(Optional.empty(), until);
  }

  boolean isValid(Instant now) {
    return now.isBefore(until);
  }
}
