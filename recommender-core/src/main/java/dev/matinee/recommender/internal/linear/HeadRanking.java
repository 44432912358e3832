package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.Query;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.ranking.RankedItems;
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.function.IntToDoubleFunction;

/**
 * Ranks the items of a head by scores.
 *
 * @param matrix whose dense numbers the items have
 * @param head the items
 */
public record HeadRanking(DenseRatings matrix, Head head) {
  /** Nothing. */
  public RankedItems none() {
    return RankedItems.of(new TopNumbers(0, matrix::itemId), 0, item -> 0);
  }

  /**
   * The items with the best positive scores that a query asks for, best first.
   *
   * @param scores by place; is not asked for one without raters
   */
  public RankedItems best(ActiveProfile person, Query query, IntToDoubleFunction scores) {
    TopNumbers best = new TopNumbers(Math.min(head.size(), query.end()), matrix::itemId);
    for (int place = 0; place < head.size(); place++) {
      int item = head.item(place);
      if (item >= 0) {
        double score = scores.applyAsDouble(place);
        // What is dear to find out is asked last, and only of items that would make the list.
        if (score > 0 && best.accepts(item, score) && isWanted(item, person, query)) {
          best.offer(item, score);
        }
      }
    }
    return RankedItems.of(best, query.offset(), item -> scores.applyAsDouble(head.place(item)));
  }

  private boolean isWanted(int item, ActiveProfile person, Query query) {
    long id = matrix.itemId(item);
    return !person.profile().excludes(id) && query.filter().test(id);
  }
}
