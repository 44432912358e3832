package dev.matinee.web.evening;

import dev.matinee.lists.group.GroupStrategy;
import java.util.Arrays;
import java.util.List;

/**
 * A way in which the members' lists become one, as a page offers it. Immutable.
 *
 * @param value its name in forms and in the store
 * @param key of its text
 */
public record ShownStrategy(String value, String key) {
  /** All of them, in the order in which they are offered. */
  public static List<ShownStrategy> all() {
    return Arrays.stream(GroupStrategy.values())
        .map(strategy -> new ShownStrategy(strategy.label(), key(strategy)))
        .toList();
  }

  private static String key(GroupStrategy strategy) {
    return switch (strategy) {
      case AVERAGE -> "evening.strategy.average";
      case RECIPROCAL_RANKS -> "evening.strategy.ranks";
      case LEAST_MISERY -> "evening.strategy.least";
      case TURNS -> "evening.strategy.turns";
    };
  }
}
