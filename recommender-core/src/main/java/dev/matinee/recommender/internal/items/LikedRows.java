package dev.matinee.recommender.internal.items;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.scratch.ItemCounts;

/**
 * Users as the items that they like, and nothing else: half the memory to pass through, and no
 * rating to look at on the way. Worth its making only where all users are passed through often.
 * Immutable by convention: no caller writes into the arrays.
 */
final class LikedRows {
  private final int[] starts;
  private final int[] items;

  /** Copies the likes of all users who are not masked. */
  LikedRows(DenseRatings matrix, boolean[] likedLevels) {
    starts = new int[matrix.userNumbers() + 1];
    int[] liked = new int[matrix.ratingCount()];
    int count = 0;
    for (int user = 0; user < matrix.userNumbers(); user++) {
      UserRows rows = matrix.rowsOf(user);
      int end = matrix.isMasked(user) ? 0 : matrix.rowEnd(user);
      for (int at = matrix.rowStart(user); at < end; at++) {
        if (likedLevels[rows.level(at)]) {
          liked[count++] = rows.item(at);
        }
      }
      starts[user + 1] = count;
    }
    items = liked;
  }

  void addTo(ItemCounts counts, int user) {
    counts.addAll(items, starts[user], starts[user + 1]);
  }
}
