package dev.matinee.evaluation;

import dev.matinee.evaluation.metric.Auc;
import dev.matinee.evaluation.metric.AveragePrecision;
import dev.matinee.evaluation.metric.GenreCalibration;
import dev.matinee.evaluation.metric.GradedNdcg;
import dev.matinee.evaluation.metric.RPrecision;
import dev.matinee.evaluation.metric.RankBiasedPrecision;
import dev.matinee.evaluation.metric.ReciprocalRank;
import dev.matinee.evaluation.metric.Serendipity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is measured of the ranking of each user with a relevant item. */
public enum Metric {
  /** {@link RankingMetrics#hitRate}. */
  HIT_RATE("hitRate"),

  /** {@link RankingMetrics#ndcg}. */
  NDCG("ndcg"),

  /** {@link RankingMetrics#recall}. */
  RECALL("recall"),

  /** {@link RankingMetrics#precision}. */
  PRECISION("precision"),

  /** {@link AveragePrecision}. */
  MAP("map"),

  /** {@link ReciprocalRank}. */
  MRR("mrr"),

  /** {@link GradedNdcg}. */
  GRADED_NDCG("gradedNdcg"),

  /** {@link RPrecision}. */
  R_PRECISION("rPrecision"),

  /** {@link RankBiasedPrecision}. */
  RBP("rbp"),

  /** {@link Auc}, of the ranking to the depth of the {@link EvaluationSettings}. */
  AUC("auc"),

  /** {@link Serendipity}. */
  SERENDIPITY("serendipity"),

  /** {@link GenreCalibration}, where genres are known; lower is better. */
  CALIBRATION("calibration");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /**
   * The metric with a name.
   *
   * @throws EvaluationException if there is none; the message lists all names
   */
  public static Metric named(String label) {
    return Arrays.stream(values())
        .filter(metric -> metric.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new EvaluationException(
                    Arrays.stream(values())
                        .map(Metric::label)
                        .collect(
                            Collectors.joining(", ", "metric must be one of ", ", got " + label))));
  }

  /** Its name, such as {@code ndcg}. */
  public String label() {
    return label;
  }
}
