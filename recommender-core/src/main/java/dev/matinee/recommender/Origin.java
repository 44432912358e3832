package dev.matinee.recommender;

/** Where an entry of a list comes from. */
public enum Origin {
  /** Votes of the person's neighbours. */
  NEIGHBOURS,

  /** Similarity to items that the person rated. */
  SIMILAR_ITEMS,

  /** A linear model of the person's own ratings: {@link Ease} and {@link Als}. */
  LINEAR_MODEL,

  /**
   * The features of an item that few or no users rated, and what {@link Ease} learned of these: the
   * tags and the years of release.
   */
  NEW,

  /** Damped popularity: too little is known of the person's taste, or everything else ran out. */
  POPULARITY
}
