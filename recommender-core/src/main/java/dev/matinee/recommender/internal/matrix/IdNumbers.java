package dev.matinee.recommender.internal.matrix;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** Numbers ids in the order in which they come. For use by one thread. */
final class IdNumbers {
  private static final int NONE = -1;

  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private final LongArrayList ids = new LongArrayList();
  private long last;
  private int lastNumber = NONE;

  IdNumbers() {
    numbers.defaultReturnValue(NONE);
  }

  /** The number of an id, a new one where it is new. */
  int of(long id) {
    if (id != last || lastNumber == NONE) {
      last = id;
      lastNumber = numbers.putIfAbsent(id, ids.size());
      if (lastNumber == NONE) {
        lastNumber = ids.size();
        ids.add(id);
      }
    }
    return lastNumber;
  }

  long id(int number) {
    return ids.getLong(number);
  }

  /** All ids, ascending. */
  long[] ascending() {
    long[] all = ids.toLongArray();
    Arrays.sort(all);
    return all;
  }

  /** By number, the place of the id among all ids. */
  int[] places(long[] ascending) {
    int[] places = new int[ids.size()];
    for (int place = 0; place < ascending.length; place++) {
      places[numbers.get(ascending[place])] = place;
    }
    return places;
  }
}
