package dev.matinee.evaluation.group;

/** Told how far an evaluation of groups is. */
@FunctionalInterface
public interface GroupProgress {
  /**
   * The own list of a member was made.
   *
   * @param done lists so far, of all folds
   * @param total lists of all folds
   */
  void advanced(long done, long total);
}
