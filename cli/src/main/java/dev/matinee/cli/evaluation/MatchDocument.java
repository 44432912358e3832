package dev.matinee.cli.evaluation;

import dev.matinee.evaluation.match.MatchBand;
import dev.matinee.evaluation.match.MatchResult;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate-match --json} prints. A share of nothing is left out.
 *
 * @param split how training and test set came about
 * @param algorithm by name
 * @param users who have a list
 * @param withoutMatch how many entries had no match
 * @param bands of ten percent, the lowest first
 * @param all of them together
 * @param expectedCalibrationError over the bands, 0 to 1
 */
public record MatchDocument(
    String split,
    String algorithm,
    int users,
    long withoutMatch,
    List<Band> bands,
    Band all,
    @Nullable Double expectedCalibrationError) {
  /** The document of a result. */
  public static MatchDocument of(MatchResult result) {
    return new MatchDocument(
        result.split(),
        result.algorithm(),
        result.users(),
        result.withoutMatch(),
        result.bands().stream().map(Band::of).toList(),
        Band.of(result.all()),
        orNull(result.expectedCalibrationError()));
  }

  /**
   * A band of the match.
   *
   * @param from the lowest match in percent
   * @param to the end in percent
   * @param shown how many entries
   * @param meanMatch of these, 0 to 1
   * @param rated how many of them were rated in the test set
   * @param meanMatchOfRated of these, 0 to 1
   * @param liked how many of these were liked
   * @param likedShare liked over rated, 0 to 1
   */
  record Band(
      int from,
      int to,
      long shown,
      @Nullable Double meanMatch,
      long rated,
      @Nullable Double meanMatchOfRated,
      long liked,
      @Nullable Double likedShare) {
    static Band of(MatchBand band) {
      return new Band(
          band.from(),
          band.to(),
          band.shown(),
          orNull(band.meanShown()),
          band.rated(),
          orNull(band.meanRated()),
          band.liked(),
          orNull(band.likedShare()));
    }
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }
}
