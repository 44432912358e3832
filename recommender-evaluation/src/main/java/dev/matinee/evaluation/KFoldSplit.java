package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import java.util.ArrayList;
import java.util.List;

/**
 * Cross-validation: the ratings are dealt at random into parts of equal size, and each part is the
 * test set once.
 *
 * @param count of folds, 2 to 100
 * @param seed of the random order
 */
public record KFoldSplit(int count, long seed) implements Split {
  private static final int MAX_FOLDS = 100;

  public KFoldSplit {
    if (count < 2 || count > MAX_FOLDS) {
      throw new EvaluationException("folds must be between 2 and 100, got " + count);
    }
  }

  @Override
  public List<Fold> folds(Ratings ratings) {
    int[] order = Selection.shuffled(ratings.size(), seed);
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      boolean[] test = new boolean[order.length];
      for (int index = fold; index < order.length; index += count) {
        test[order[index]] = true;
      }
      folds.add(Selection.of(ratings, test));
    }
    return folds;
  }

  @Override
  public String description() {
    return count + " folds of all ratings in random order, seed " + seed + ", results pooled";
  }
}
