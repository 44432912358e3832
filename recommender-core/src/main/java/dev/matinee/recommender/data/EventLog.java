package dev.matinee.recommender.data;

import dev.matinee.recommender.Ratings;
import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Events of users and items, of which those of one pair are summed up. For use by one thread. */
final class EventLog {
  private final LongArrayList users = new LongArrayList();
  private final LongArrayList items = new LongArrayList();
  private final DoubleArrayList counts = new DoubleArrayList();
  private final LongArrayList times = new LongArrayList();

  void add(long user, long item, double count, long time) {
    users.add(user);
    items.add(item);
    counts.add(count);
    times.add(time);
  }

  int size() {
    return users.size();
  }

  /** The confidence in each pair, at the time of its latest event. */
  Ratings ratings() {
    Arrays.quickSort(0, size(), this::compare, this::swap);
    Ratings.Builder ratings = Ratings.builder();
    double highest = 1;
    for (int at = 0; at < size(); ) {
      int first = at;
      double sum = 0;
      long latest = times.getLong(at);
      for (; at < size() && compare(first, at) == 0; at++) {
        sum += counts.getDouble(at);
        latest = Math.max(latest, times.getLong(at));
      }
      double confidence = Confidence.of(sum);
      highest = Math.max(highest, confidence);
      ratings.add(users.getLong(first), items.getLong(first), confidence, latest);
    }
    return ratings.build(Confidence.scale(highest));
  }

  private int compare(int one, int other) {
    int byUser = Long.compare(users.getLong(one), users.getLong(other));
    return byUser == 0 ? Long.compare(items.getLong(one), items.getLong(other)) : byUser;
  }

  private void swap(int one, int other) {
    users.set(one, users.set(other, users.getLong(one)));
    items.set(one, items.set(other, items.getLong(one)));
    counts.set(one, counts.set(other, counts.getDouble(one)));
    times.set(one, times.set(other, times.getLong(one)));
  }
}
