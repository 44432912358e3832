package dev.matinee.serving.list;

import dev.matinee.recommender.Dials;

/**
 * What a list is wanted of.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies that it may have
 * @param dials what it is turned towards
 * @param saved whether movies that the person saved for later may be in it as well
 */
public record ListWish(MovieFilter movies, Dials dials, boolean saved) {
  /** All movies but saved ones, by the algorithm's own ranking. */
  public static final ListWish USUAL = new ListWish(MovieFilter.NONE, Dials.NEUTRAL, false);

  /** The same with saved movies. */
  static final ListWish WITH_SAVED = new ListWish(MovieFilter.NONE, Dials.NEUTRAL, true);

  /** {@return whether it is the list that is kept for a person} */
  public boolean isUsual() {
    return equals(USUAL);
  }
}
