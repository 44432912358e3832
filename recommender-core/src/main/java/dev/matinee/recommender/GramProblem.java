package dev.matinee.recommender;

import java.util.function.LongConsumer;

/**
 * The sums that a linear item model or a kernel of items is made from: with a whole number v for
 * some pairs of a user and an item,
 *
 * <pre>
 *   sums(i,j) = sum over the users u with both of v(u,i) v(u,j)
 * </pre>
 *
 * for all pairs of items, the Gram matrix of the columns. Terms are whole numbers, so a sum is
 * exact and the same in whatever order users come.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
@Beta
public interface GramProblem {
  /** {@return the number of items, at most 65,535} They have the numbers from 0 on. */
  int items();

  /** {@return the number of values} */
  int size();

  /**
   * Goes through the users with values.
   *
   * @param visitor is shown the row of each
   */
  void forEach(Visitor visitor);

  /**
   * Adds up on all processors of this machine.
   *
   * @param taker takes the sums, from several threads
   * @param progress is told how many items are done
   */
  void addUp(Taker taker, LongConsumer progress);

  /** Is shown rows. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes the values of a user.
     *
     * @param items ascending; they and the values lie from {@code from} to below {@code to}
     * @param values v, a value for each item
     * @param from where the row begins
     * @param to where the row ends
     */
    void visit(char[] items, short[] values, int from, int to);
  }

  /** Takes sums. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes the sums of an item with itself and all behind it. An item is taken once; the items
     * come in any order.
     *
     * @param item from 0 to below {@link #items}
     * @param sums by item, from {@code item} on; not to be kept
     */
    void take(int item, long[] sums);
  }
}
