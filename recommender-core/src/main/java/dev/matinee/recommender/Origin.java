package dev.matinee.recommender;

/** Where an entry of a list comes from. */
public enum Origin {
  /** Votes of the person's neighbours. */
  NEIGHBOURS,

  /** Similarity to items that the person rated. */
  SIMILAR_ITEMS,

  /** Damped popularity: too little is known of the person's taste, or everything else ran out. */
  POPULARITY
}
