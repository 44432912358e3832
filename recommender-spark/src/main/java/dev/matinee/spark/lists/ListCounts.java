package dev.matinee.spark.lists;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of lists.
 *
 * @param made how many were made and written
 * @param there how many had been written before
 * @param refused how many were not taken, since a later history has a list or its owner is gone
 * @param digests of the lists that were made, by user, where lists are compared
 */
record ListCounts(long made, long there, long refused, Map<String, Long> digests)
    implements Serializable {
  static final ListCounts NONE = new ListCounts(0, 0, 0, Map.of());

  ListCounts {
    digests = Map.copyOf(digests);
  }

  ListCounts and(ListCounts other) {
    Map<String, Long> all = new HashMap<>(digests);
    all.putAll(other.digests);
    return new ListCounts(made + other.made, there + other.there, refused + other.refused, all);
  }

  ListCounts andThere(long more) {
    return new ListCounts(made, there + more, refused, digests);
  }
}
