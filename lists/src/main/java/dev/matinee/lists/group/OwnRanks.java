package dev.matinee.lists.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Where each movie stands in one list, from 1. */
final class OwnRanks {
  private final Map<Long, Integer> ranks = new HashMap<>();

  OwnRanks(List<Long> list) {
    for (int at = 0; at < list.size(); at++) {
      ranks.put(list.get(at), at + 1);
    }
  }

  OptionalInt of(long movieId) {
    Integer rank = ranks.get(movieId);
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  int size() {
    return ranks.size();
  }
}
