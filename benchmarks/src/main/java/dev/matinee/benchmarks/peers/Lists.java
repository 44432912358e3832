package dev.matinee.benchmarks.peers;

import java.util.List;

/**
 * What a {@link ListsTask} asked for.
 *
 * @param items for each user the ids of a list, best first
 */
record Lists(List<List<Long>> items) {
  Lists {
    items = items.stream().map(List::copyOf).toList();
  }
}
