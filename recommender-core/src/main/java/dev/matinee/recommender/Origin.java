package dev.matinee.recommender;

/** Where an entry of a list comes from. */
public enum Origin {
  /** Votes of the person's neighbours. */
  NEIGHBOURS,

  /** Damped popularity: too little is known of the person's taste, or the neighbours ran out. */
  POPULARITY
}
