package dev.matinee.cli.benchmark;

import dev.matinee.recommender.RatingMatrix;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The document of {@code benchmark --json}.
 *
 * @param users of the data
 * @param items of the data that somebody rated
 * @param ratings of the data
 * @param loadSeconds from nothing to a recommender that answers
 * @param heapMiB in use with the recommender alone, after a collection
 * @param p50Millis the time that half of the asks needed at most
 * @param p90Millis the same of 90 in 100
 * @param p99Millis the same of 99 in 100
 * @param perSecond asks a second, of all threads together
 * @param threads that asked
 * @param postingsP50 the ratings that a full scan of the inverted index reads, at the median
 */
public record BenchmarkResult(
    int users,
    int items,
    long ratings,
    double loadSeconds,
    double heapMiB,
    double p50Millis,
    double p90Millis,
    double p99Millis,
    double perSecond,
    int threads,
    long postingsP50) {

  /** Puts the figures together, without digits that mean nothing. */
  public static BenchmarkResult of(
      RatingMatrix matrix,
      double loadSeconds,
      double heapMiB,
      Timings timings,
      int threads,
      long postings) {
    return new BenchmarkResult(
        matrix.userCount(),
        matrix.itemCount(),
        matrix.ratingCount(),
        rounded(loadSeconds, 3),
        rounded(heapMiB, 1),
        rounded(timings.millis(0.5), 4),
        rounded(timings.millis(0.9), 4),
        rounded(timings.millis(0.99), 4),
        rounded(timings.perSecond(), 1),
        threads,
        postings);
  }

  private static double rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
