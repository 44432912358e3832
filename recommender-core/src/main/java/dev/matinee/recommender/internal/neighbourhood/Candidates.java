package dev.matinee.recommender.internal.neighbourhood;

import dev.matinee.recommender.internal.scratch.FloatHeap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Those whose bound is high enough to be among the k best, however much lower the truth may be. For
 * use by one thread.
 */
final class Candidates {
  private final FloatHeap best;
  private final float slack;
  private final IntArrayList users = new IntArrayList();
  private float cut;

  /**
   * @param count k
   * @param slack how far at most a bound lies above the truth
   */
  Candidates(int count, float slack) {
    // One more than asked for: the person, who is not told apart yet, may be among the best.
    best = new FloatHeap(count + 1);
    this.slack = slack;
  }

  /** A user with this bound or a lower one is no candidate. Rises while candidates are added. */
  float cut() {
    return cut;
  }

  /** Adds a user whose bound is above the cut. */
  void add(int user, float bound) {
    users.add(user);
    best.offer(bound);
    // Just below the limit, so that equals of the last one remain: ties are decided by ids.
    cut = Math.max(0, Math.nextDown(best.limit() - slack));
  }

  /** How many were added; some of them may have fallen below the cut since. */
  int size() {
    return users.size();
  }

  int user(int index) {
    return users.getInt(index);
  }
}
