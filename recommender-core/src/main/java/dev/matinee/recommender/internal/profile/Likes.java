package dev.matinee.recommender.internal.profile;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import java.util.function.IntConsumer;

/**
 * How many users like each item, which is to say rated it in the top quarter of the scale.
 * Immutable; safe for use by any number of threads.
 */
public final class Likes {
  private final DenseRatings matrix;
  private final boolean[] likedLevels;
  private final int[] likes;
  private final long total;

  public Likes(DenseRatings matrix, boolean[] likedLevels) {
    this.matrix = matrix;
    this.likedLevels = likedLevels;
    likes = new int[matrix.itemNumbers()];
    for (int user = 0; user < matrix.userNumbers(); user++) {
      if (!matrix.isMasked(user)) {
        forEachLiked(user, item -> likes[item]++);
      }
    }
    long sum = 0;
    for (int count : likes) {
      sum += count;
    }
    total = sum;
  }

  /** Goes through what a user of the matrix likes. */
  void forEachLiked(int user, IntConsumer items) {
    UserRows rows = matrix.rowsOf(user);
    int end = matrix.rowEnd(user);
    for (int at = matrix.rowStart(user); at < end; at++) {
      if (likedLevels[rows.level(at)]) {
        items.accept(rows.item(at));
      }
    }
  }

  /** The number of users who like an item. */
  int of(int item) {
    return likes[item];
  }

  /** The number of likes of all items. */
  long total() {
    return total;
  }

  /** The number of users but for the person who like an item. */
  public int of(ActiveProfile person, int item) {
    int own = person.ownLevel(item);
    return likes[item] - (own >= 0 && likedLevels[own] ? 1 : 0);
  }

  /** The share of the ratings of all users but the person that are likes; 0 without ratings. */
  public double share(ActiveProfile person) {
    long liked = total;
    long ratings = matrix.ratingCount();
    if (person.user() >= 0) {
      int[] own = new int[1];
      forEachLiked(person.user(), item -> own[0]++);
      liked -= own[0];
      ratings -= matrix.rowEnd(person.user()) - matrix.rowStart(person.user());
    }
    return ratings == 0 ? 0 : liked / (double) ratings;
  }
}
