package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The latest ratings of each user are the test set: per user, ordered by time and then by item id,
 * the last {@code ceil(fraction * n)} of their {@code n} ratings.
 *
 * @param fraction above 0 and below 1
 */
public record TemporalSplit(double fraction) implements Split {
  public TemporalSplit {
    SplitText.requireFraction(fraction);
  }

  @Override
  public List<Fold> folds(Ratings ratings) {
    boolean[] test = new boolean[ratings.size()];
    int start = 0;
    while (start < ratings.size()) {
      int end = start;
      while (end < ratings.size() && ratings.user(end) == ratings.user(start)) {
        end++;
      }
      markLatest(ratings, start, end, test);
      start = end;
    }
    return List.of(Selection.of(ratings, test));
  }

  private void markLatest(Ratings ratings, int start, int end, boolean[] test) {
    int count = end - start;
    IntStream.range(start, end)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(ratings::timestamp).thenComparing(at -> at))
        .skip(count - (long) Math.ceil(fraction * count))
        .forEach(at -> test[at] = true);
  }

  @Override
  public String description() {
    return "the last "
        + fraction
        + " of each user's ratings by time, rounded up, ties by item id, is the test set";
  }
}
