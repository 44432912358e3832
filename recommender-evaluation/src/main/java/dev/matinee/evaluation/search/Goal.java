package dev.matinee.evaluation.search;

import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.EvaluationException;
import java.util.Arrays;
import java.util.Locale;

/** What a search makes better. */
public enum Goal {
  /** NDCG at the end of the list; more is better. */
  NDCG,

  /** RMSE of the predictions; less is better. */
  RMSE;

  /**
   * The goal with a name.
   *
   * @throws EvaluationException if there is none
   */
  public static Goal named(String label) {
    return Arrays.stream(values())
        .filter(goal -> goal.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new EvaluationException("goal must be ndcg or rmse, got " + label));
  }

  /** Its name, such as {@code ndcg}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its figure among those of an algorithm. */
  public double figure(AlgorithmResult result) {
    return this == NDCG ? result.ndcg() : result.rmse();
  }

  /** How much better a figure is than another: above 1 is better. */
  double gain(double figure, double than) {
    double gain = this == NDCG ? figure / than : than / figure;
    return Double.isNaN(gain) ? 1 : gain;
  }
}
