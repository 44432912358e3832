package dev.matinee.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lists of items that were made elsewhere, by user. They are measured as they are: an item that the
 * training set does not know, or that the user rated there, keeps its place, and a user without a
 * list finds nothing. Lists of users who are not measured do not count.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param name of who made them
 * @param byUser item ids, each once, best first, by user id
 */
public record GivenLists(String name, Map<Long, List<Long>> byUser) {
  /**
   * Checks the lists.
   *
   * @throws EvaluationException if an item is in a list twice
   */
  public GivenLists {
    Objects.requireNonNull(name, "name");
    Map<Long, List<Long>> copy = new HashMap<>();
    byUser.forEach((user, list) -> copy.put(user, requireOnce(user, List.copyOf(list))));
    byUser = Map.copyOf(copy);
  }

  private static List<Long> requireOnce(long user, List<Long> list) {
    Set<Long> seen = new HashSet<>();
    for (long item : list) {
      if (!seen.add(item)) {
        throw new EvaluationException(
            "an item must be in a list once, got item %d twice for user %d".formatted(item, user));
      }
    }
    return list;
  }

  /** The list of a user, empty where there is none. */
  public List<Long> of(long user) {
    return byUser.getOrDefault(user, List.of());
  }
}
