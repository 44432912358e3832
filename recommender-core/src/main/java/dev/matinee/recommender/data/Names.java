package dev.matinee.recommender.data;

/**
 * The names of users and items where the ids of a data set are no numbers.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param users those of users; none where users have numbers
 * @param items those of items; none where items have numbers
 */
public record Names(IdNames users, IdNames items) {
  private static final Names NONE = new Names(IdNames.none(), IdNames.none());

  /** {@return no names, as of data whose ids are numbers} */
  public static Names none() {
    return NONE;
  }

  /** {@return whether both users and items have numbers} */
  public boolean isEmpty() {
    return users.size() == 0 && items.size() == 0;
  }
}
