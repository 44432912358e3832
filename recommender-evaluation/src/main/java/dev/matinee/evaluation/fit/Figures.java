package dev.matinee.evaluation.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What settings reached: a figure for each user of each split.
 *
 * @param random by random split
 * @param temporal by temporal split
 */
record Figures(List<double[]> random, List<double[]> temporal) {
  /** The mean by split, random splits first. */
  List<Double> means() {
    return Stream.concat(random.stream(), temporal.stream()).map(Figures::mean).toList();
  }

  /** The product over the kinds of splits of the mean, in parts of that of others. */
  double gain(Figures others) {
    return ratio(random, others.random) * ratio(temporal, others.temporal);
  }

  /** The standard error of the gain, by the paired differences of users. */
  double standardError(Figures others) {
    return Math.hypot(
        relativeError(random, others.random), relativeError(temporal, others.temporal));
  }

  /** How many users have another figure, in the split where most have. */
  long different(Figures others) {
    return Math.max(different(random, others.random), different(temporal, others.temporal));
  }

  private static long different(List<double[]> own, List<double[]> others) {
    return IntStream.range(0, own.size())
        .mapToLong(split -> different(own.get(split), others.get(split)))
        .max()
        .orElse(0);
  }

  private static long different(double[] own, double[] others) {
    return IntStream.range(0, own.length).filter(at -> own[at] != others[at]).count();
  }

  private static double ratio(List<double[]> own, List<double[]> others) {
    double mean = meanOfMeans(others);
    return own.isEmpty() || mean == 0 ? 1 : meanOfMeans(own) / mean;
  }

  private static double relativeError(List<double[]> own, List<double[]> others) {
    double mean = meanOfMeans(others);
    if (own.isEmpty() || mean == 0) {
      return 0;
    }
    // Splits share their users, so their errors add up and do not cancel out.
    double sum = 0;
    for (int split = 0; split < own.size(); split++) {
      sum += errorOfMean(own.get(split), others.get(split));
    }
    return sum / own.size() / mean;
  }

  private static double errorOfMean(double[] own, double[] others) {
    double[] differences = new double[own.length];
    for (int at = 0; at < own.length; at++) {
      differences[at] = own[at] - others[at];
    }
    double mean = mean(differences);
    double squares = 0;
    for (double difference : differences) {
      squares += (difference - mean) * (difference - mean);
    }
    return own.length < 2 ? 0 : Math.sqrt(squares / (own.length - 1.0) / own.length);
  }

  private static double meanOfMeans(List<double[]> splits) {
    return splits.stream().mapToDouble(Figures::mean).average().orElse(0);
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
