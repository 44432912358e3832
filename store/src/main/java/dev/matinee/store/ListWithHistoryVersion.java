package dev.matinee.store;

import java.util.Set;

/**
 * A stored list, beside the version that its owner's history has now.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param list the list
 * @param currentHistoryVersion read together with it
 * @param ofSharedTitle those of its movies whose title another movie has as well, in the list or
 *     not, so far as that is known
 */
public record ListWithHistoryVersion(
    RecommendationList list, long currentHistoryVersion, Set<Long> ofSharedTitle) {
  public ListWithHistoryVersion {
    ofSharedTitle = Set.copyOf(ofSharedTitle);
  }

  /** A list of which it is not known whether other movies have the titles of its movies. */
  public ListWithHistoryVersion(RecommendationList list, long currentHistoryVersion) {
    this(list, currentHistoryVersion, Set.of());
  }

  /** The same with other movies, some of its own. */
  public ListWithHistoryVersion with(RecommendationList some) {
    return new ListWithHistoryVersion(some, currentHistoryVersion, ofSharedTitle);
  }

  /**
   * Whether the list knows the latest ratings. It may be one version ahead, where both were changed
   * while they were read.
   */
  public boolean isCurrent() {
    return list.historyVersion() >= currentHistoryVersion;
  }
}
