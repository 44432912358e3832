package dev.matinee.evaluation.group;

import dev.matinee.evaluation.EvaluationException;

/**
 * What is measured, and on how many groups.
 *
 * @param groups how many groups of each kind and each size are drawn from each fold, 1 to 10000
 * @param seed of the draw
 * @param at the length of a group's list, 1 to 1000
 * @param relevant the rating from which a movie of the test set is relevant
 * @param depth how many movies of each member's own list count, 1 to 1000
 * @param progress told after each member's list, from any thread
 */
public record GroupSettings(
    int groups, long seed, int at, double relevant, int depth, GroupProgress progress) {
  private static final int MOST_GROUPS = 10_000;
  private static final int LONGEST_LIST = 1000;

  public GroupSettings {
    requireBetween("groups", groups, MOST_GROUPS);
    requireBetween("at", at, LONGEST_LIST);
    requireBetween("depth", depth, LONGEST_LIST);
    if (!Double.isFinite(relevant)) {
      throw new EvaluationException("relevant must be a finite rating, got " + relevant);
    }
  }

  /**
   * Two hundred groups of each kind and size, lists of ten, relevant from 4, and own lists as long
   * as a stored one.
   */
  public static GroupSettings defaults() {
    return new GroupSettings(200, 1, 10, 4, 240, (done, total) -> {});
  }

  private static void requireBetween(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new EvaluationException(
          "%s must be between 1 and %d, got %d".formatted(name, most, value));
    }
  }
}
