package dev.matinee.evaluation;

/** Told how far an evaluation is. */
@FunctionalInterface
public interface EvaluationProgress {
  /**
   * A user was measured.
   *
   * @param algorithm by name
   * @param done users so far, of all folds
   * @param total users of all folds
   */
  void advanced(String algorithm, long done, long total);
}
