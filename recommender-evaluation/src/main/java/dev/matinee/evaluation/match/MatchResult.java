package dev.matinee.evaluation.match;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the match of entries is the share of them that people like.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param split how training and test set came about
 * @param algorithm by name
 * @param users who have a list and a rating in the test set
 * @param withoutMatch how many entries of their lists had no match
 * @param bands of ten percent, the lowest first
 */
public record MatchResult(
    String split, String algorithm, int users, long withoutMatch, List<MatchBand> bands) {
  public MatchResult {
    bands = List.copyOf(bands);
  }

  /** {@return all bands together} */
  public MatchBand all() {
    MatchBand none = new MatchBand(0, bands.get(bands.size() - 1).to(), 0, 0, 0, 0, 0);
    return bands.stream().reduce(none, MatchBand::plus);
  }

  /**
   * {@return the expected calibration error, 0 to 1: the mean over bands of how far the share of
   * liked entries is from the mean match, both of the rated entries, weighted by their number;
   * empty where none was rated}
   *
   * <p>Source: M. Pakdaman Naeini, G. Cooper and M. Hauskrecht (2015), Obtaining well calibrated
   * probabilities using Bayesian binning, AAAI.
   */
  public OptionalDouble expectedCalibrationError() {
    long rated = all().rated();
    return rated == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(bands.stream().mapToDouble(MatchBand::error).sum() / rated);
  }
}
