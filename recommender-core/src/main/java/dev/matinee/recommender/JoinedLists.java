package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One order of two lists: all entries of the first stand before all of the second that it does not
 * have, and their scores are never compared. The second is asked only where a query reaches beyond
 * the first, whose list is whole then; so a list is a prefix of a longer one, and a filter leaves
 * the order alone, where both hold of each of the two.
 */
final class JoinedLists {
  private JoinedLists() {}

  static List<Recommendation> of(
      Query query,
      Function<Query, List<Recommendation>> first,
      Function<Query, List<Recommendation>> second) {
    int end = query.end();
    List<Recommendation> list = new ArrayList<>(first.apply(query.part(end, 0)));
    if (list.size() < end) {
      Set<Long> present =
          list.stream().map(Recommendation::itemId).collect(Collectors.toUnmodifiableSet());
      Query missing = query.part(end - list.size(), 0);
      list.addAll(second.apply(missing.where(item -> !present.contains(item))));
    }
    return List.copyOf(list.subList(Math.min(query.offset(), list.size()), list.size()));
  }
}
