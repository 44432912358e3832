package dev.matinee.recommender;

import java.util.function.LongConsumer;

/**
 * Adds up a {@link GramProblem}: in this process where nothing else is given to {@link Ease#model},
 * or on a cluster.
 */
@Beta
@FunctionalInterface
public interface GramSolver {
  /** On all processors of this machine. */
  GramSolver IN_PROCESS = GramProblem::addUp;

  /**
   * Adds up.
   *
   * @param problem what to add up
   * @param taker takes the sums of each item once, from one thread or several
   * @param progress to be told how many items are done
   */
  void solve(GramProblem problem, GramProblem.Taker taker, LongConsumer progress);
}
