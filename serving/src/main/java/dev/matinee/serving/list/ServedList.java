package dev.matinee.serving.list;

import dev.matinee.store.RecommendationList;

/**
 * A list, and how it came about.
 *
 * @param list for the current history and model
 * @param source where it comes from
 * @param degraded whether the newest history could not be read, so that the list may not know it
 */
public record ServedList(RecommendationList list, ListSource source, boolean degraded) {
  /** Whether it was computed for an earlier request. */
  public boolean cached() {
    return source == ListSource.NEAR || source == ListSource.STORED;
  }

  /** The same list for one who may know less of the history than the one it was made for. */
  ServedList askedBy(ListOwner owner) {
    return new ServedList(list, source, owner.stale());
  }
}
