package dev.matinee.recommender;

/**
 * What one kind of factors of an {@link Als} is trained from: values of pairs of a user and an
 * item. Wanted is a vector x for each user and y for each item that make, over the values v,
 *
 * <pre>
 *   explicit: sum (v - x'y)^2
 *   implicit: sum (1 + v) (1 - x'y)^2 + sum over all other pairs (x'y)^2
 * </pre>
 *
 * small, with {@code lambda n |x|^2} and {@code lambda n |y|^2} added for each vector with n
 * values.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
@Beta
public interface FactorProblem {
  /** {@return whether a pair without a value counts as well} Values are above 0 then. */
  boolean isImplicit();

  /** {@return the length of a vector} */
  int rank();

  /** {@return lambda} */
  double regularisation();

  /** {@return how often the vectors are to be made anew} */
  int iterations();

  /** {@return one more than the highest number of a user; some have no values} */
  int users();

  /** {@return one more than the highest number of an item; some have no values} */
  int items();

  /**
   * {@return the id of an item, which ascends with its number}
   *
   * @param item from 0 to below {@link #items}
   */
  long itemId(int item);

  /** {@return the number of values} */
  int size();

  /**
   * Goes through all values, in ascending order of users and then of items.
   *
   * @param visitor is shown each
   */
  void forEach(Visitor visitor);

  /** Is shown values. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a value.
     *
     * @param user from 0 to below {@link FactorProblem#users}
     * @param item from 0 to below {@link FactorProblem#items}
     * @param value v
     */
    void visit(int user, int item, float value);
  }
}
