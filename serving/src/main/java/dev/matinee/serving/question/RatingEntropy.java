package dev.matinee.serving.question;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import java.util.Arrays;

/**
 * How much the ratings of each movie differ: {@code -sum(p * log2(p))} over the shares {@code p} of
 * the levels of the scale, in bits; 0 where all rated the same. Of large data it looks at some two
 * million ratings, those of every nth user. Immutable; safe for use by any number of threads.
 */
final class RatingEntropy {
  private static final int ENOUGH_RATINGS = 2_000_000;

  private final long[] movies;
  private final double[] bits;

  private RatingEntropy(long[] movies, double[] bits) {
    this.movies = movies;
    this.bits = bits;
  }

  static RatingEntropy of(RatingMatrix matrix) {
    long[] movies = matrix.itemIds();
    int[][] counts = new int[movies.length][matrix.scale().levels()];
    Ratings ratings = matrix.ratings();
    int step = 1 + ratings.size() / ENOUGH_RATINGS;
    for (int user = 0; user < ratings.userCount(); user += step) {
      for (int at = ratings.start(user); at < ratings.end(user); at++) {
        int movie = Arrays.binarySearch(movies, ratings.item(at));
        counts[movie][matrix.scale().levelOf(ratings.rating(at))]++;
      }
    }
    return new RatingEntropy(
        movies, Arrays.stream(counts).mapToDouble(RatingEntropy::bits).toArray());
  }

  private static double bits(int[] counts) {
    double all = Arrays.stream(counts).sum();
    double bits = 0;
    for (int count : counts) {
      bits -= count == 0 ? 0 : count / all * Math.log(count / all) / Math.log(2);
    }
    return bits;
  }

  /** {@return that of a movie; 0 for one that nobody rated} */
  double of(long movieId) {
    int at = Arrays.binarySearch(movies, movieId);
    return at < 0 ? 0 : bits[at];
  }
}
