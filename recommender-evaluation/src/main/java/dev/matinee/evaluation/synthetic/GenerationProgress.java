package dev.matinee.evaluation.synthetic;

/** Is told now and then how many ratings have been made, on the thread that makes them. */
@FunctionalInterface
public interface GenerationProgress {
  /** Ignores the progress. */
  GenerationProgress NONE = (ratings, totalRatings) -> {};

  /**
   * Takes note of the progress.
   *
   * @param ratings how many have been written; it never falls
   * @param totalRatings how many there will be
   */
  void generated(long ratings, long totalRatings);
}
