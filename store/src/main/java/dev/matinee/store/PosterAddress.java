package dev.matinee.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where the picture of a movie is, as it was found.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId the movie
 * @param path below the image host; empty where there is no picture
 * @param lookedUpAt to the second
 */
public record PosterAddress(long movieId, Optional<String> path, Instant lookedUpAt) {
  /** The image host, with the path that all pictures have in common; a size comes next. */
  public static final URI IMAGES = URI.create("https://image.tmdb.org/t/p");

  /** TMDB's terms allow six months. */
  private static final Duration PICTURE = Duration.ofDays(150);

  private static final Duration NO_PICTURE = Duration.ofDays(14);

  public PosterAddress {
    lookedUpAt = lookedUpAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Until when it counts; after that somebody has to look again. */
  public Instant validUntil() {
    return lookedUpAt.plus(path.isPresent() ? PICTURE : NO_PICTURE);
  }
}
