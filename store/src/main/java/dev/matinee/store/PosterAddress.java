package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where the picture of a film is, as it was found.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId the film
 * @param path below the image host; empty where there is no picture
 * @param lookedUpAt to the second
 */
public record PosterAddress(long movieId, Optional<String> path, Instant lookedUpAt) {
  public PosterAddress {
    lookedUpAt = lookedUpAt.truncatedTo(ChronoUnit.SECONDS);
  }
}
