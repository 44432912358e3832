package dev.matinee.recommender;

import java.util.Objects;
import java.util.function.LongPredicate;

/**
 * What part of a ranking is wanted. A filter leaves the order of what remains as it was.
 *
 * <p>Immutable; safe for use by any number of threads if its filter is.
 *
 * @param count how many entries at most
 * @param offset how many entries to pass over first
 * @param reasons how many of the person's own ratings each entry names at most
 * @param filter which items may appear
 * @param dials what the ranking is turned towards
 * @param predictions whether entries say the rating that the person would give
 */
public record Query(
    int count, int offset, int reasons, LongPredicate filter, Dials dials, boolean predictions) {
  /**
   * Checks the numbers.
   *
   * @throws RecommenderException if one of them is negative
   */
  public Query {
    requireNotNegative("count", count);
    requireNotNegative("offset", offset);
    requireNotNegative("reasons", reasons);
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(dials, "dials");
  }

  /**
   * {@return a query for the first entries, of all items, without reasons}
   *
   * @param count how many entries at most, 0 or more
   */
  public static Query top(int count) {
    return new Query(count, 0, 0, item -> true, Dials.NEUTRAL, true);
  }

  /**
   * {@return the same after further entries}
   *
   * @param offset how many entries to pass over first, 0 or more
   */
  public Query skip(int offset) {
    return new Query(count, offset, reasons, filter, dials, predictions);
  }

  /**
   * {@return the same with some of the person's own ratings by each entry}
   *
   * @param reasons how many of them at most, 0 or more
   */
  public Query withReasons(int reasons) {
    return new Query(count, offset, reasons, filter, dials, predictions);
  }

  /**
   * {@return the same for items that also pass a filter}
   *
   * @param filter is asked for item ids, by many threads at once if the query is used by them
   */
  public Query where(LongPredicate filter) {
    return new Query(count, offset, reasons, this.filter.and(filter), dials, predictions);
  }

  /** {@return the same for all items} */
  public Query unfiltered() {
    return new Query(count, offset, reasons, item -> true, dials, predictions);
  }

  /**
   * {@return the same with the ranking turned}
   *
   * @param dials towards what
   */
  @Beta
  public Query turned(Dials dials) {
    return new Query(count, offset, reasons, filter, dials, predictions);
  }

  /** {@return the same without predicted ratings, which take a part of the time} */
  @Beta
  public Query withoutPredictions() {
    return new Query(count, offset, reasons, filter, dials, false);
  }

  /**
   * {@return the same for another part of the ranking}
   *
   * @param count how many entries at most, 0 or more
   * @param offset how many entries to pass over first, 0 or more
   */
  public Query part(int count, int offset) {
    return new Query(count, offset, reasons, filter, dials, predictions);
  }

  /** {@return the number of entries from the start of the ranking to the end of this part} */
  public int end() {
    return (int) Math.min(Integer.MAX_VALUE, (long) offset + count);
  }

  private static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new RecommenderException(name + " must be 0 or more, got " + value);
    }
  }
}
