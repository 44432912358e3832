package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All ratings of a random part of the items are the test set, {@code ceil(fraction * n)} of n rated
 * items: for what learns from ratings they are new. No {@link Split}, since an {@link Evaluation}
 * looks for items of the training set.
 *
 * @param fraction above 0 and below 1
 * @param seed of the random order
 */
public record ItemSplit(double fraction, long seed) {
  public ItemSplit {
    SplitText.requireFraction(fraction);
  }

  /**
   * {@return the training set without these items, and their ratings as the test set}
   *
   * @param ratings to divide
   */
  public Fold fold(Ratings ratings) {
    long[] items =
        IntStream.range(0, ratings.size()).mapToLong(ratings::item).sorted().distinct().toArray();
    int[] order = Selection.shuffled(items.length, seed);
    Set<Long> held = new HashSet<>();
    for (int index = 0; index < Math.ceil(fraction * items.length); index++) {
      held.add(items[order[index]]);
    }
    boolean[] test = new boolean[ratings.size()];
    for (int at = 0; at < test.length; at++) {
      test[at] = held.contains(ratings.item(at));
    }
    return Selection.of(ratings, test);
  }
}
