package dev.matinee.recommender;

import java.util.Set;

/** What a {@link Snapshot} may hold besides its ratings and its catalogue. */
@Beta
public enum SnapshotPart {
  /** When each rating was given; four bytes a rating. */
  TIMES,
  /** Trained models. */
  MODELS,
  /** Links, other titles and tags of items. */
  REFERENCES;

  /** {@return all parts} */
  public static Set<SnapshotPart> all() {
    return Set.of(values());
  }
}
