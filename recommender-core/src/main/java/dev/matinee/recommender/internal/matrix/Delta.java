package dev.matinee.recommender.internal.matrix;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongRBTreeSet;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows that lie over a base: of users whose ratings changed, and of new users. */
final class Delta {
  private final DenseRatings before;
  private final RatingScale scale;
  private final boolean keepTimes;
  private final SortedMap<Long, UserProfile> people = new TreeMap<>();
  private final boolean[] masked;

  private Delta(DenseRatings before, RatingScale scale, boolean keepTimes) {
    this.before = before;
    this.scale = scale;
    this.keepTimes = keepTimes;
    masked = before.masked().clone();
    for (int user = before.delta().firstUser(); user < before.delta().endUser(); user++) {
      people.put(before.userId(user), before.profile(user, scale));
    }
  }

  /** The matrix with the ratings of some users put in the place of those that they had. */
  static DenseRatings over(
      DenseRatings before, RatingScale scale, boolean keepTimes, Collection<UserProfile> people) {
    Delta delta = new Delta(before, scale, keepTimes);
    people.forEach(delta::put);
    long[] newItems = delta.newItems();
    return before.withDelta(delta.rows(newItems), newItems, delta.masked);
  }

  private void put(UserProfile person) {
    long user = person.userId().orElseThrow();
    int inBase = before.base().rows().rowOf(user);
    if (inBase >= 0) {
      masked[inBase] = true;
    }
    if (person.ratingCount() == 0) {
      people.remove(user);
    } else {
      people.put(user, person);
    }
  }

  private long[] newItems() {
    LongRBTreeSet ids = new LongRBTreeSet();
    for (UserProfile person : people.values()) {
      for (int index = 0; index < person.ratingCount(); index++) {
        if (before.baseItemNumber(person.ratedItem(index)) < 0) {
          ids.add(person.ratedItem(index));
        }
      }
    }
    return ids.toLongArray();
  }

  private UserRows rows(long[] newItems) {
    Long2IntOpenHashMap newNumbers = new Long2IntOpenHashMap();
    for (int index = 0; index < newItems.length; index++) {
      newNumbers.put(newItems[index], before.baseItems() + index);
    }
    int size = people.values().stream().mapToInt(UserProfile::ratingCount).sum();
    int[] starts = new int[people.size() + 1];
    int[] items = new int[size];
    short[] levels = new short[size];
    int row = 0;
    int next = 0;
    for (UserProfile person : people.values()) {
      for (int index = 0; index < person.ratingCount(); index++) {
        int known = before.baseItemNumber(person.ratedItem(index));
        items[next] = known < 0 ? newNumbers.get(person.ratedItem(index)) : known;
        levels[next++] = (short) scale.levelOf(person.rating(index));
      }
      starts[++row] = next;
    }
    long[] userIds = people.keySet().stream().mapToLong(Long::longValue).toArray();
    return new UserRows(userIds, starts, items, levels, times(size));
  }

  private TimeColumn times(int size) {
    if (!keepTimes) {
      return TimeColumn.NONE;
    }
    long[] times = new long[size];
    int next = 0;
    for (UserProfile person : people.values()) {
      for (int index = 0; index < person.ratingCount(); index++) {
        times[next++] = person.ratedAt(index);
      }
    }
    return TimeColumn.of(times);
  }
}
