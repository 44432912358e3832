package dev.matinee.lists.group;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Members choose in turn. In round k, from 0, the member at place k modulo the number of members
 * begins, and the others follow in a circle. A member whose list is used up is passed over.
 */
final class TurnOrder {
  private final Set<Long> chosen = new LinkedHashSet<>();
  private final List<Iterator<Long>> members;

  private TurnOrder(List<List<Long>> lists) {
    members = lists.stream().map(List::iterator).toList();
  }

  static List<Long> of(Candidates candidates) {
    return new TurnOrder(candidates.lists()).order();
  }

  private List<Long> order() {
    for (int round = 0; members.stream().anyMatch(Iterator::hasNext); round++) {
      for (int turn = 0; turn < members.size(); turn++) {
        choose(members.get((round + turn) % members.size()));
      }
    }
    return new ArrayList<>(chosen);
  }

  /** The best movie of a list that is not chosen yet. */
  private void choose(Iterator<Long> list) {
    boolean found = false;
    while (!found && list.hasNext()) {
      found = chosen.add(list.next());
    }
  }
}
