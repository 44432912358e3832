package dev.matinee.recommender;

import dev.matinee.recommender.internal.DenseRatings;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;

/** Gives users and items dense numbers in the order of their ids. */
final class RatingIndexer {
  private RatingIndexer() {}

  static DenseRatings index(Ratings ratings) {
    long[] userIds = distinctUsers(ratings);
    long[] itemIds = distinctItems(ratings);
    Long2IntOpenHashMap itemNumbers = numbers(itemIds);
    int[] userStarts = new int[userIds.length + 1];
    int[] items = new int[ratings.size()];
    short[] levels = new short[ratings.size()];
    int user = -1;
    for (int at = 0; at < ratings.size(); at++) {
      if (at == 0 || ratings.user(at) != ratings.user(at - 1)) {
        userStarts[++user] = at;
      }
      items[at] = itemNumbers.get(ratings.item(at));
      levels[at] = (short) ratings.scale().levelOf(ratings.rating(at));
    }
    userStarts[userIds.length] = ratings.size();
    return DenseRatings.of(userIds, itemIds, userStarts, items, levels);
  }

  private static long[] distinctUsers(Ratings ratings) {
    long[] ids = new long[ratings.size()];
    int count = 0;
    for (int at = 0; at < ratings.size(); at++) {
      if (at == 0 || ratings.user(at) != ratings.user(at - 1)) {
        ids[count++] = ratings.user(at);
      }
    }
    return Arrays.copyOf(ids, count);
  }

  private static long[] distinctItems(Ratings ratings) {
    LongOpenHashSet ids = new LongOpenHashSet();
    for (int at = 0; at < ratings.size(); at++) {
      ids.add(ratings.item(at));
    }
    long[] ascending = ids.toLongArray();
    Arrays.sort(ascending);
    return ascending;
  }

  private static Long2IntOpenHashMap numbers(long[] ids) {
    Long2IntOpenHashMap numbers = new Long2IntOpenHashMap(ids.length);
    for (int number = 0; number < ids.length; number++) {
      numbers.put(ids[number], number);
    }
    return numbers;
  }
}
