package dev.matinee.web.poster;

import dev.matinee.store.PosterAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the picture of a movie, for how long. Immutable.
 *
 * @param path empty where there is none
 * @param until when somebody may ask again
 */
record CachedPoster(Optional<String> path, Instant until) {
  static CachedPoster of(PosterAddress address) {
    return new CachedPoster(address.path(), address.validUntil());
  }

  /** Nothing, for a while. */
  static CachedPoster nothing(Instant until) {
    return new CachedPoster(Optional.empty(), until);
  }

  boolean isValid(Instant now) {
    return now.isBefore(until);
  }
}
