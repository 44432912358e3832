package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import java.util.List;

/**
 * A random part of all ratings is the test set, {@code ceil(fraction * n)} of them.
 *
 * @param fraction above 0 and below 1
 * @param seed of the random order
 */
public record RandomSplit(double fraction, long seed) implements Split {
  public RandomSplit {
    SplitText.requireFraction(fraction);
  }

  @Override
  public List<Fold> folds(Ratings ratings) {
    int[] order = Selection.shuffled(ratings.size(), seed);
    int count = (int) Math.ceil(fraction * order.length);
    boolean[] test = new boolean[order.length];
    for (int index = 0; index < count; index++) {
      test[order[index]] = true;
    }
    return List.of(Selection.of(ratings, test));
  }

  @Override
  public String description() {
    return "a random " + fraction + " of all ratings, seed " + seed + ", is the test set";
  }
}
