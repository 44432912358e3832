package dev.matinee.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongFunction;

/**
 * How the places of many lists are divided among the items of a catalogue. Counts are whole
 * numbers, so the figures do not depend on the order of the lists. Safe for use by any number of
 * threads.
 */
public final class Exposure {
  private final long[] items;
  private final AtomicLongArray shown;

  private Exposure(long[] items) {
    this.items = items;
    shown = new AtomicLongArray(items.length);
  }

  /**
   * Nothing is shown yet.
   *
   * @param items the ids of the catalogue, each once
   */
  public static Exposure of(long... items) {
    long[] ascending = items.clone();
    Arrays.sort(ascending);
    return new Exposure(ascending);
  }

  /** Counts the items of a list; others than those of the catalogue are passed over. */
  public void show(List<Long> list) {
    for (long item : list) {
      int index = Arrays.binarySearch(items, item);
      if (index >= 0) {
        shown.incrementAndGet(index);
      }
    }
  }

  /**
   * The share of the catalogue that somebody is shown; 0 to 1.
   *
   * <p>Source: M. Ge, C. Delgado-Battenfeld and D. Jannach (2010), doi 10.1145/1864708.1864761.
   */
  public double coverage() {
    long covered = Arrays.stream(counts()).filter(count -> count > 0).count();
    return items.length == 0 ? 0 : covered / (double) items.length;
  }

  /**
   * The Gini index of who is shown how often: {@code sum over j of (2j - n - 1) x(j) / ((n - 1) sum
   * of x)} with the n counts x in ascending order; 0 where every item is shown equally often, 1
   * where all lists show the same single item. 0 where nothing is shown.
   *
   * <p>Source: G. Shani and A. Gunawardana (2011), doi 10.1007/978-0-387-85820-3_8.
   */
  public double gini() {
    long[] ascending = counts();
    Arrays.sort(ascending);
    double all = 0;
    double weighted = 0;
    for (int rank = 1; rank <= ascending.length; rank++) {
      all += ascending[rank - 1];
      weighted += (2.0 * rank - ascending.length - 1) * ascending[rank - 1];
    }
    return all == 0 || ascending.length == 1 ? 0 : weighted / ((ascending.length - 1) * all);
  }

  /**
   * The median, over all places of the lists, of a figure of the item that is there; the mean of
   * the two middle ones of an even number. Empty where no shown item has the figure.
   *
   * @param figure of an item; places of items without it do not count
   */
  public OptionalDouble median(LongFunction<OptionalDouble> figure) {
    SortedMap<Double, Long> places = new TreeMap<>();
    for (int index = 0; index < items.length; index++) {
      OptionalDouble ofItem = figure.apply(items[index]);
      if (shown.get(index) > 0 && ofItem.isPresent()) {
        places.merge(ofItem.getAsDouble(), shown.get(index), Long::sum);
      }
    }
    long all = places.values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((at((all - 1) / 2, places) + at(all / 2, places)) / 2);
  }

  private static double at(long place, SortedMap<Double, Long> places) {
    long passed = 0;
    for (Map.Entry<Double, Long> each : places.entrySet()) {
      passed += each.getValue();
      if (passed > place) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("there is no place " + place);
  }

  private long[] counts() {
    long[] counts = new long[items.length];
    Arrays.setAll(counts, shown::get);
    return counts;
  }
}
