package dev.matinee.recommender.internal.matrix;

/**
 * Ratings by item as an inverted index: the raters of an item lie in runs of equal rating, best
 * rating first, with ascending users in each run.
 *
 * <p>A scan so adds the same number for a whole run, needs no rating by the side of a rater, and
 * passes over runs that count nothing. Immutable by convention: no caller writes into the arrays.
 */
public final class ItemPostings {
  private static final int LEVEL_MASK = 0xffff;

  private final int[] itemRuns;
  private final short[] runLevels;
  private final int[] runEnds;
  private final int[] users;

  /**
   * Takes the arrays over.
   *
   * @param itemRuns the first run of each item, and the number of runs
   * @param runLevels the place on the scale of each run, unsigned
   * @param runEnds where each run ends; it begins where the one before ends
   * @param users by position
   */
  public ItemPostings(int[] itemRuns, short[] runLevels, int[] runEnds, int[] users) {
    this.itemRuns = itemRuns;
    this.runLevels = runLevels;
    this.runEnds = runEnds;
    this.users = users;
  }

  /** The number of items that the index knows. */
  int itemCount() {
    return itemRuns.length - 1;
  }

  int firstRun(int item) {
    return itemRuns[item];
  }

  /** The run after the last of an item. */
  int endRun(int item) {
    return itemRuns[item + 1];
  }

  int runLevel(int run) {
    return runLevels[run] & LEVEL_MASK;
  }

  int runStart(int run) {
    return run == 0 ? 0 : runEnds[run - 1];
  }

  int runEnd(int run) {
    return runEnds[run];
  }

  /** Where the raters of an item begin. */
  int start(int item) {
    return runStart(itemRuns[item]);
  }

  /** Where the raters of an item end. */
  int end(int item) {
    return runStart(itemRuns[item + 1]);
  }

  int user(int at) {
    return users[at];
  }

  /** The raters of all items, for loops that must be fast. */
  int[] users() {
    return users;
  }

  int[] itemRuns() {
    return itemRuns;
  }

  short[] runLevels() {
    return runLevels;
  }

  int[] runEnds() {
    return runEnds;
  }
}
