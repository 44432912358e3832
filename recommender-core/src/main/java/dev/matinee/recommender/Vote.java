package dev.matinee.recommender;

/**
 * What a rating adds to an item's ranking score, before its weight: a neighbour's rating of the
 * item in {@link UserKnn}, the person's own of a similar item in {@link ItemKnn}.
 */
public enum Vote {
  /** The rating itself: many neighbours who know an item speak for it, even if they disliked it. */
  RATING,

  /** The rating less the middle of the scale; a bad rating speaks against the item. */
  FROM_MIDDLE,

  /**
   * The rating's height on the scale, {@code (r - min) / (max - min)}: 0 for the lowest rating, 1
   * for the highest, and a half in the middle. Unlike {@link #RATING}, the lowest rating says
   * nothing for an item, on whatever scale.
   */
  HEIGHT,

  /**
   * The square of the rating's {@link #HEIGHT}, {@code ((r - min) / (max - min))^2}: 0 for the
   * lowest rating, 1 for the highest, and a quarter in the middle.
   */
  SQUARED_HEIGHT,

  /** 1 where the rating is in the top quarter of the scale, else 0. */
  LIKED
}
