package dev.matinee.store;

/**
 * A stored list, beside the version that its owner's history has now.
 *
 * @param list the list
 * @param currentHistoryVersion read together with it
 */
public record StoredList(RecommendationList list, long currentHistoryVersion) {
  /** Whether the list knows the latest ratings. */
  public boolean isCurrent() {
    return list.historyVersion() == currentHistoryVersion;
  }
}
