package dev.matinee.recommender;

/**
 * Solves a {@link FactorProblem}: in this process where nothing else is given to {@link Als#model},
 * or on a cluster.
 */
@Beta
@FunctionalInterface
public interface FactorSolver {
  /**
   * {@return the vectors of all items, one behind the other, {@link FactorProblem#rank} finite
   * numbers each; zeros for an item without values}
   *
   * @param problem what to solve
   * @param iteration to be run after each iteration, by a solver that can tell
   */
  float[] solve(FactorProblem problem, Runnable iteration);
}
