package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import java.util.List;

/**
 * A way to divide ratings. The same ratings give the same folds, whatever order they were read in.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public sealed interface Split permits TemporalSplit, RandomSplit, KFoldSplit {
  /** Divides ratings into one or more folds; every rating is in one test set at most. */
  List<Fold> folds(Ratings ratings);

  /** What it does, in words. */
  String description();

  /**
   * The split that a text names: {@code temporal:0.2}, {@code random:0.2:SEED} or {@code
   * folds:5:SEED}.
   *
   * @throws EvaluationException if it names none
   */
  static Split parse(String text) {
    return SplitText.parse(text);
  }
}
