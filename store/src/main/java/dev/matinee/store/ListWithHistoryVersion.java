package dev.matinee.store;

/**
 * A stored list, beside the version that its owner's history has now.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param list the list
 * @param currentHistoryVersion read together with it
 */
public record ListWithHistoryVersion(RecommendationList list, long currentHistoryVersion) {
  /**
   * Whether the list knows the latest ratings. It may be one version ahead, where both were changed
   * while they were read.
   */
  public boolean isCurrent() {
    return list.historyVersion() >= currentHistoryVersion;
  }
}
