package dev.matinee.recommender;

/** What of a rating counts in a cosine. */
public enum ProfileValue {
  /** The rating itself. */
  RATING,

  /** The rating less the mean of its user's ratings. */
  DEVIATION,

  /** 1 where the rating is in the top quarter of the scale (4 of 5 stars and more), else 0. */
  LIKED
}
