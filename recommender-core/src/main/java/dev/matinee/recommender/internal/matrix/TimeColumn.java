package dev.matinee.recommender.internal.matrix;

import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.util.Arrays;

/**
 * Times of ratings in whole seconds. Those from 1970 to 2106 take four bytes each; others, such as
 * milliseconds that a file calls seconds, take eight.
 *
 * <p>Filled by one thread; then immutable by convention.
 */
public final class TimeColumn {
  /** No rating has a time; takes no memory. */
  static final TimeColumn NONE = new TimeColumn(new int[0], new int[0]);

  private static final long UNSIGNED = 0xffff_ffffL;

  private final int[] low;
  private final int[] high;

  private TimeColumn(int[] low, int[] high) {
    this.low = low;
    this.high = high;
  }

  /** A column of zeros with room for times from {@code min} to {@code max}. */
  static TimeColumn of(int size, long min, long max) {
    if (min == 0 && max == 0) {
      return NONE;
    }
    boolean fits = fitsInLow(min) && fitsInLow(max);
    return new TimeColumn(new int[size], new int[fits ? 0 : size]);
  }

  /** A column of these times. */
  static TimeColumn of(long... times) {
    long min = Arrays.stream(times).min().orElse(0);
    long max = Arrays.stream(times).max().orElse(0);
    TimeColumn column = of(times.length, Math.min(0, min), Math.max(0, max));
    for (int at = 0; at < times.length; at++) {
      column.set(at, times[at]);
    }
    return column;
  }

  /** A column of zeros with room for all times of two others. */
  static TimeColumn holding(int size, TimeColumn one, TimeColumn other) {
    boolean dated = one.isDated() || other.isDated();
    boolean wide = one.high.length > 0 || other.high.length > 0;
    return dated ? new TimeColumn(new int[size], new int[wide ? size : 0]) : NONE;
  }

  /** Reads what {@link #add} added. */
  static TimeColumn read(SectionReader sections) throws IOException, SnapshotDamage {
    return new TimeColumn(
        numbers(SectionKind.LOW_TIMES, sections), numbers(SectionKind.HIGH_TIMES, sections));
  }

  private static int[] numbers(SectionKind kind, SectionReader sections)
      throws IOException, SnapshotDamage {
    return sections.has(kind) ? sections.ints(kind) : new int[0];
  }

  /** Adds the sections of a snapshot that hold these times: none where there are none. */
  void add(SectionWriter sections) {
    if (low.length > 0) {
      sections.add(SectionKind.LOW_TIMES, low);
    }
    if (high.length > 0) {
      sections.add(SectionKind.HIGH_TIMES, high);
    }
  }

  /** Whether this has a time for each of some ratings, or for none. */
  boolean fits(int ratings) {
    boolean fitsLow = low.length == 0 || low.length == ratings;
    return fitsLow && (high.length == 0 || high.length == low.length);
  }

  /** Whether any rating may have a time. */
  boolean isDated() {
    return low.length > 0;
  }

  /** Whether a time takes four bytes. */
  static boolean fitsInLow(long time) {
    return (time & UNSIGNED) == time;
  }

  public long get(int at) {
    if (low.length == 0) {
      return 0;
    }
    return (low[at] & UNSIGNED) | (high.length == 0 ? 0 : (long) high[at] << Integer.SIZE);
  }

  void set(int at, long time) {
    if (low.length > 0) {
      low[at] = (int) time;
    }
    if (high.length > 0) {
      high[at] = (int) (time >>> Integer.SIZE);
    }
  }

  /** The first times alone. */
  TimeColumn head(int size) {
    return new TimeColumn(
        Arrays.copyOf(low, Math.min(size, low.length)),
        Arrays.copyOf(high, Math.min(size, high.length)));
  }
}
