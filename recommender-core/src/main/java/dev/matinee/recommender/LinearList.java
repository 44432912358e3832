package dev.matinee.recommender;

import dev.matinee.recommender.internal.ranking.RankedItems;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** Makes the entries of a list by a linear model, which predicts no ratings. */
final class LinearList {
  private LinearList() {}

  /**
   * The entries of a ranking, in its order.
   *
   * @param id of the number of an item
   * @param reasons of the number of an item
   */
  static List<Recommendation> of(
      RankedItems ranked,
      IntToLongFunction id,
      Origin origin,
      IntFunction<List<Contribution>> reasons) {
    List<Recommendation> list = new ArrayList<>(ranked.size());
    for (int rank = 0; rank < ranked.size(); rank++) {
      int item = ranked.item(rank);
      list.add(
          new Recommendation(
              id.applyAsLong(item),
              ranked.score(rank),
              OptionalDouble.empty(),
              OptionalInt.empty(),
              origin,
              reasons.apply(item)));
    }
    return list;
  }
}
