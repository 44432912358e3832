package dev.matinee.benchmarks.load;

import java.time.Duration;

/**
 * What a load generator saw.
 *
 * @param requests that were answered
 * @param time in which
 * @param p50Millis the median time until the end of an answer
 * @param p99Millis the time that one of a hundred exceeds
 * @param longestMillis the longest
 * @param refused answers with a status above 399
 * @param broken connections that could not be made or broke, and answers that took too long
 */
record Sent(
    long requests,
    Duration time,
    double p50Millis,
    double p99Millis,
    double longestMillis,
    long refused,
    long broken) {
  double perSecond() {
    return requests * 1e3 / time.toMillis();
  }
}
