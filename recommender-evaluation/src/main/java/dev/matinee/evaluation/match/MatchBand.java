package dev.matinee.evaluation.match;

import java.util.OptionalDouble;

/**
 * Entries of lists whose match lies in one band of ten percent.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param from the lowest match of the band in percent
 * @param to the end of the band in percent, which belongs to the next band but for 100
 * @param shown how many entries had such a match
 * @param shownPercent the sum of their matches in percent
 * @param rated how many of them the person rated in the test set
 * @param ratedPercent the sum of the matches of these in percent
 * @param liked how many of these they rated in the top quarter of the scale
 */
public record MatchBand(
    int from, int to, long shown, long shownPercent, long rated, long ratedPercent, long liked) {
  private static final double PERCENT = 100;

  /** {@return the mean match of the entries, 0 to 1; empty where there are none} */
  public OptionalDouble meanShown() {
    return share(shownPercent / PERCENT, shown);
  }

  /** {@return the mean match of the rated entries, 0 to 1; empty where there are none} */
  public OptionalDouble meanRated() {
    return share(ratedPercent / PERCENT, rated);
  }

  /** {@return the share of the rated entries that was liked, 0 to 1; empty where there are none} */
  public OptionalDouble likedShare() {
    return share((double) liked, rated);
  }

  /** How many likes too many or too few the rated entries promised. */
  double error() {
    return Math.abs(ratedPercent / PERCENT - liked);
  }

  MatchBand plus(MatchBand other) {
    return new MatchBand(
        from,
        to,
        shown + other.shown,
        shownPercent + other.shownPercent,
        rated + other.rated,
        ratedPercent + other.ratedPercent,
        liked + other.liked);
  }

  private static OptionalDouble share(double part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }
}
