package dev.matinee.evaluation.taste;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.SimilarItem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How known the movies are that are said to be like little known ones. For each movie that 5 to 20
 * people rated, or evenly chosen 300 of them by number, the ratio of a movie is the median over its
 * ten most similar movies of {@code raters(similar) / raters(movie)}. Near 1, little known movies
 * lead to their like; far above, all movies lead to those with the most raters.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies how many movies were asked for
 * @param without how many of them have no similar movie
 * @param median of the ratios of the others; NaN where there are none
 * @param upperQuartile three quarters of the ratios are at most this; NaN where there are none
 */
public record SimilarPopularity(int movies, int without, double median, double upperQuartile) {
  private static final int FEWEST = 5;
  private static final int MOST = 20;
  private static final int SAMPLE = 300;
  private static final int SIMILAR = 10;

  /**
   * {@return the figures of a recommender}
   *
   * @param recommender whose similar items are asked for
   * @param matrix what it was trained on
   */
  public static SimilarPopularity of(Recommender recommender, RatingMatrix matrix) {
    long[] asked = sample(matrix);
    double[] ratios =
        Arrays.stream(asked)
            .mapToObj(movie -> ratio(movie, recommender, matrix))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    return new SimilarPopularity(
        asked.length, asked.length - ratios.length, quantile(ratios, .5), quantile(ratios, .75));
  }

  private static long[] sample(RatingMatrix matrix) {
    long[] rare =
        Arrays.stream(matrix.itemIds())
            .filter(id -> matrix.raterCount(id) >= FEWEST && matrix.raterCount(id) <= MOST)
            .sorted()
            .toArray();
    int size = Math.min(SAMPLE, rare.length);
    long[] chosen = new long[size];
    for (int at = 0; at < size; at++) {
      chosen[at] = rare[(int) ((long) at * rare.length / size)];
    }
    return chosen;
  }

  private static OptionalDouble ratio(long movie, Recommender recommender, RatingMatrix matrix) {
    List<SimilarItem> similar = recommender.similarItems(movie, SIMILAR);
    double[] raters =
        similar.stream().mapToDouble(each -> matrix.raterCount(each.itemId())).sorted().toArray();
    return raters.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(quantile(raters, .5) / matrix.raterCount(movie));
  }

  /** Of sorted values; between two of them on the straight line. */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
