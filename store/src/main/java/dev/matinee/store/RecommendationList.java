package dev.matinee.store;

import java.time.Instant;
import java.util.List;

/**
 * A person's recommendations in rank order, and what they were computed from.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId whose list it is
 * @param historyVersion the version of the history that it was computed from
 * @param modelVersion the model that computed it
 * @param computedAt when, to the millisecond
 * @param movies best first, at most {@value #MAX_MOVIES}
 */
public record RecommendationList(
    UserId userId,
    long historyVersion,
    String modelVersion,
    Instant computedAt,
    List<RecommendedMovie> movies) {
  /** The length of the longest list. */
  public static final int MAX_MOVIES = 240;

  public RecommendationList {
    if (historyVersion < 0) {
      throw new IllegalArgumentException("historyVersion must be 0 or more, got " + historyVersion);
    }
    computedAt = Instant.ofEpochMilli(computedAt.toEpochMilli());
    movies = List.copyOf(movies);
    if (movies.size() > MAX_MOVIES) {
      throw new IllegalArgumentException(
          "a list holds at most " + MAX_MOVIES + " films, not " + movies.size());
    }
  }

  /** Whether this list may be served for a history and a model. */
  public boolean isFor(long historyVersion, String modelVersion) {
    return this.historyVersion == historyVersion && this.modelVersion.equals(modelVersion);
  }
}
