package dev.matinee.recommender;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An entry of a ranked list.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param itemId the item
 * @param score the ranking score; entries of one {@link Origin} are in its descending order, unless
 *     they are {@link Diversified}. Its unit depends on the algorithm, so scores of two algorithms
 *     do not compare
 * @param predictedRating the rating that the person would give, in the scale's range; empty on thin
 *     evidence, and where the query asked for no predictions
 * @param matchPercent the calibrated chance that the person likes the item, which is to say would
 *     rate it in the top quarter of the scale, 0 to 100; it never rises with the rank. Empty on
 *     thin evidence, where no predictions were asked for, and behind the first 240 entries. A
 *     {@link UserKnn} alone gives the share of the neighbours who like the item, weighted by
 *     similarity
 * @param origin where the entry comes from
 * @param because the person's own ratings that spoke most for it, largest first; as many as the
 *     query asked for, and only positive ones
 */
public record Recommendation(
    long itemId,
    double score,
    OptionalDouble predictedRating,
    OptionalInt matchPercent,
    Origin origin,
    List<Contribution> because) {
  public Recommendation {
    because = List.copyOf(because);
  }

  /** The same with another prediction and match. */
  Recommendation with(OptionalDouble rating, OptionalInt match) {
    return new Recommendation(itemId, score, rating, match, origin, because);
  }
}
