package dev.matinee.evaluation;

/**
 * What is measured.
 *
 * @param at the length of a list, 1 to 1000
 * @param relevant the rating from which a test item is relevant
 * @param progress told after each user, from any thread
 */
public record EvaluationSettings(int at, double relevant, EvaluationProgress progress) {
  private static final int LONGEST_LIST = 1000;

  public EvaluationSettings {
    if (at < 1 || at > LONGEST_LIST) {
      throw new EvaluationException("at must be between 1 and 1000, got " + at);
    }
    if (!Double.isFinite(relevant)) {
      throw new EvaluationException("relevant must be a finite rating, got " + relevant);
    }
  }

  /** Lists of ten, relevant from 4, nobody told. */
  public static EvaluationSettings defaults() {
    return new EvaluationSettings(10, 4, (algorithm, done, total) -> {});
  }
}
