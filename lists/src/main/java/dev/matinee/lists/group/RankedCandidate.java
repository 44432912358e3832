package dev.matinee.lists.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * A candidate with its rank for each member, worst first. Ranks are kept twice as large, since the
 * mean of the open ranks may lie halfway between two whole numbers; so sums are exact, and two
 * movies with the same ranks for different members are equal.
 */
final class RankedCandidate {
  /** Lower sum of ranks first, which is lower mean. */
  static final Comparator<RankedCandidate> BY_MEAN_RANK =
      Comparator.comparingLong(candidate -> LongStream.of(candidate.doubled).sum());

  /** Lower worst rank first, then lower second worst, and so on. */
  static final Comparator<RankedCandidate> BY_WORST_RANK =
      Comparator.comparing(candidate -> candidate.doubled, Arrays::compare);

  /** Higher sum of {@code 1 / (1 + rank)} first. */
  static final Comparator<RankedCandidate> BY_RECIPROCAL_RANKS =
      Comparator.comparingDouble(RankedCandidate::reciprocalSum).reversed();

  private static final double RECIPROCAL_OFFSET = 1;

  private final long movieId;
  private final long[] doubled;

  private RankedCandidate(long movieId, long[] doubled) {
    this.movieId = movieId;
    this.doubled = doubled;
  }

  static RankedCandidate of(long movieId, List<OwnRanks> lists, int candidates) {
    long[] doubled =
        lists.stream()
            .mapToLong(list -> -doubledRank(movieId, list, candidates))
            .sorted()
            .toArray();
    Arrays.setAll(doubled, at -> -doubled[at]);
    return new RankedCandidate(movieId, doubled);
  }

  private static long doubledRank(long movieId, OwnRanks list, int candidates) {
    OptionalInt rank = list.of(movieId);
    return rank.isPresent() ? 2L * rank.getAsInt() : list.size() + 1L + candidates;
  }

  long movieId() {
    return movieId;
  }

  private double reciprocalSum() {
    double sum = 0;
    for (long rank : doubled) {
      sum += 1 / (RECIPROCAL_OFFSET + rank / 2.0);
    }
    return sum;
  }
}
