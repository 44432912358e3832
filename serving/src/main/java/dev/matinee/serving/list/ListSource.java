package dev.matinee.serving.list;

/** Where a list was found, or how it was made. */
public enum ListSource {
  /** In the memory of this node. */
  NEAR,
  /** In the store. */
  STORED,
  /** Nowhere, so that it was computed. */
  COMPUTED,
  /** Computed as well; the store did not take it, so that it is computed again before long. */
  UNSTORED,
  /** Computed of some movies only, or turned by dials; such a list is not kept. */
  FILTERED
}
