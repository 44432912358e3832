package dev.matinee.evaluation;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Where the mean of a measured quantity lies with 95 % confidence, by Student's t distribution.
 *
 * @param low lower end
 * @param high upper end
 */
public record ConfidenceInterval(double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /** Of the mean of independent values; a point where there are fewer than two. */
  public static ConfidenceInterval ofMean(double... values) {
    SummaryStatistics statistics = new SummaryStatistics();
    for (double value : values) {
      statistics.addValue(value);
    }
    if (values.length < 2) {
      double mean = values.length == 0 ? 0 : statistics.getMean();
      return new ConfidenceInterval(mean, mean);
    }
    double quantile =
        new TDistribution(values.length - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    double half = quantile * statistics.getStandardDeviation() / Math.sqrt(values.length);
    return new ConfidenceInterval(statistics.getMean() - half, statistics.getMean() + half);
  }
}
