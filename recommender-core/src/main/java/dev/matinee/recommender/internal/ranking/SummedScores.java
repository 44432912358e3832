package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.Query;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.scratch.Accumulator;
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.function.IntToDoubleFunction;

/** Picks a ranking out of sums of votes. */
final class SummedScores {
  private SummedScores() {}

  /**
   * The items with a positive score that the query asks for, best first.
   *
   * @param sums something was added to every item that may be ranked
   * @param votes how often at least
   * @param scores by item, which the dials of the query turn
   */
  static RankedItems best(
      DenseRatings matrix,
      ActiveProfile person,
      Accumulator sums,
      int votes,
      Query query,
      DialFactors dials,
      IntToDoubleFunction scores) {
    IntToDoubleFunction score = dials.turn(query.dials(), scores);
    long wanted = (long) query.offset() + query.count();
    TopNumbers best = new TopNumbers((int) Math.min(wanted, sums.touchedCount()), matrix::itemId);
    for (int index = 0; index < sums.touchedCount(); index++) {
      int item = sums.touched(index);
      double ofItem = score.applyAsDouble(item);
      // What is dear to find out is asked last, and only of items that would make the list.
      if (ofItem > 0
          && sums.count(item) >= votes
          && best.accepts(item, ofItem)
          && isWanted(matrix.itemId(item), person, query)) {
        best.offer(item, ofItem);
      }
    }
    return RankedItems.of(best, query.offset(), score);
  }

  private static boolean isWanted(long id, ActiveProfile person, Query query) {
    return !person.profile().excludes(id) && query.filter().test(id);
  }
}
