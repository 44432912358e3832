package dev.matinee.recommender;

/** Is told how far a training is, from the thread that trains. */
@Beta
@FunctionalInterface
public interface TrainingProgress {
  /** Told to nothing. */
  TrainingProgress NONE = (done, total) -> {};

  /**
   * Some of the work is done.
   *
   * @param done steps, from 0 to {@code total}
   * @param total steps, which take about equally long
   */
  void advanced(long done, long total);
}
