package dev.matinee.serving.list;

import dev.matinee.store.RecommendationList;

/**
 * A list, and how it came about.
 *
 * @param list for the current history and model
 * @param source where it comes from
 * @param degraded whether the store was out of reach, so that the list could not be kept
 */
public record ServedList(RecommendationList list, ListSource source, boolean degraded) {
  /** Whether it was computed for an earlier request. */
  public boolean cached() {
    return source == ListSource.NEAR || source == ListSource.STORED;
  }

  /** The same list of a history that may be old. */
  public ServedList asDegraded() {
    return new ServedList(list, source, true);
  }
}
