package dev.matinee.recommender.internal.matrix;

/**
 * Users who were indexed together: their rows, and the inverted index of them.
 *
 * @param rows by user
 * @param postings by item, of users counted from {@code firstUser}
 * @param firstUser the dense number of the first row's user
 */
public record Segment(UserRows rows, ItemPostings postings, int firstUser) {
  /** Indexes rows. */
  static Segment of(UserRows rows, int items, int scaleLevels, int firstUser) {
    return new Segment(rows, Inversion.of(rows, items, scaleLevels, firstUser), firstUser);
  }

  /** The same users, in the same memory, without the times of their ratings. */
  Segment withoutTimes() {
    return new Segment(rows.withoutTimes(), postings, firstUser);
  }

  /** The row of a user of this segment. */
  int row(int user) {
    return user - firstUser;
  }

  /** The dense number after the last user. */
  int endUser() {
    return firstUser + rows.size();
  }
}
