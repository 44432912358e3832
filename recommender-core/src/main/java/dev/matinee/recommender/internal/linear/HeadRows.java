package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.GramProblem;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;

/**
 * The ratings of the items of a {@link Head}: by user in ascending order of places, and by item as
 * the users who rated it. Four bytes a rating and four more for its rater. Users have the dense
 * numbers of the matrix; a user who does not count has an empty row. Immutable by convention.
 */
public final class HeadRows {
  /** Places are kept as characters: 16 bits without a sign. */
  static final int MOST_ITEMS = 0xffff;

  private static final int UNSIGNED = 0xffff;

  private final int[] starts;
  private final char[] places;
  private final short[] levels;
  private final int[] raterStarts;
  private final int[] raters;

  public HeadRows(DenseRatings matrix, Head head) {
    int users = matrix.userNumbers();
    starts = new int[users + 1];
    raterStarts = new int[head.size() + 1];
    for (int user = 0; user < users; user++) {
      starts[user + 1] = starts[user] + (matrix.counts(user) ? count(matrix, head, user) : 0);
    }
    places = new char[starts[users]];
    levels = new short[places.length];
    raters = new int[places.length];
    for (int user = 0; user < users; user++) {
      fill(matrix, head, user);
    }
    listRaters(users);
  }

  private int count(DenseRatings matrix, Head head, int user) {
    UserRows rows = matrix.rowsOf(user);
    int count = 0;
    int end = matrix.rowEnd(user);
    for (int at = matrix.rowStart(user); at < end; at++) {
      int place = head.place(rows.item(at));
      if (place >= 0) {
        raterStarts[place + 1]++;
        count++;
      }
    }
    return count;
  }

  private void fill(DenseRatings matrix, Head head, int user) {
    if (starts[user + 1] == starts[user]) {
      return;
    }
    UserRows rows = matrix.rowsOf(user);
    int next = starts[user];
    int end = matrix.rowEnd(user);
    for (int at = matrix.rowStart(user); at < end; at++) {
      int place = head.place(rows.item(at));
      if (place >= 0) {
        places[next] = (char) place;
        levels[next++] = (short) rows.level(at);
      }
    }
  }

  private void listRaters(int users) {
    for (int place = 0; place < raterStarts.length - 1; place++) {
      raterStarts[place + 1] += raterStarts[place];
    }
    int[] next = raterStarts.clone();
    for (int user = 0; user < users; user++) {
      for (int at = starts[user]; at < starts[user + 1]; at++) {
        raters[next[places[at]]++] = user;
      }
    }
  }

  /** One more than the highest number of a user. */
  public int userNumbers() {
    return starts.length - 1;
  }

  public int start(int user) {
    return starts[user];
  }

  public int end(int user) {
    return starts[user + 1];
  }

  public int place(int at) {
    return places[at];
  }

  public int level(int at) {
    return levels[at] & UNSIGNED;
  }

  /** Where the raters of an item begin. */
  public int firstRater(int place) {
    return raterStarts[place];
  }

  /** Where the raters of an item end. */
  public int endRater(int place) {
    return raterStarts[place + 1];
  }

  int rater(int at) {
    return raters[at];
  }

  /** The number of ratings. */
  public int size() {
    return places.length;
  }

  /**
   * Adds the products of the first value of a part of a row with each of them.
   *
   * @param sums by place
   */
  void addProducts(int from, int to, short[] values, long[] sums) {
    long first = values[from];
    for (int at = from; at < to; at++) {
      sums[places[at]] += first * values[at];
    }
  }

  /** Shows the row of a user. */
  void show(int user, short[] values, GramProblem.Visitor visitor) {
    visitor.visit(places, values, starts[user], starts[user + 1]);
  }

  /** Where a rater's row has an item. */
  int find(int user, int place) {
    int low = starts[user];
    int high = starts[user + 1] - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
