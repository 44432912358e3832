package dev.matinee.web.taste;

import dev.matinee.recommender.RatingHistogram;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How all users of a data set rate: the mean of each movie, and the share of each genre and decade
 * among all ratings. Accounts of the site do not count.
 *
 * <p>A figure is told only where it rests on {@value #FEWEST} people or more: the mean of a movie
 * that so many rated, and the share of a group with at least one such movie, which bounds the
 * number of its people from below without a look at each of them.
 *
 * <p>Immutable; safe for use by any number of threads. It is made once for each data set, in time
 * that grows with the number of its ratings.
 */
public final class PublicTaste {
  /** The number of people that a figure rests on at least. */
  static final int FEWEST = 10;

  private static final double MOST_STARS = 5;
  private static final PerData<PublicTaste> OF_DATA = new PerData<>(PublicTaste::over);

  private final Map<Long, MovieMean> means;

  /** Whether the data have ratings, and not confidences. */
  private final boolean rated;

  private final Map<String, Double> genres;
  private final Map<String, Double> decades;

  /**
   * The mean of a movie.
   *
   * @param stars on the scale of 0 to 5 that people rate on
   * @param raters how many people rated it
   */
  public record MovieMean(double stars, int raters) {}

  private PublicTaste(LiveModel model, Map<Long, MovieMean> means) {
    this.means = Map.copyOf(means);
    rated = !model.matrix().scale().implicit();
    genres = shares(model, Grouping.GENRE, means.keySet());
    decades = shares(model, Grouping.DECADE, means.keySet());
  }

  /** {@return how all rate in the data of a model} */
  public static PublicTaste of(LiveModel model) {
    return OF_DATA.of(model);
  }

  /** {@return the mean of a movie; empty where too few rated it, or the data have no ratings} */
  public Optional<MovieMean> mean(long movieId) {
    return Optional.ofNullable(means.get(movieId)).filter(mean -> rated);
  }

  /** The shares of the groups that are told, by name. */
  Map<String, Double> shares(Grouping grouping) {
    return grouping == Grouping.GENRE ? genres : decades;
  }

  private static PublicTaste over(LiveModel model) {
    RatingMatrix matrix = model.matrix();
    Map<Long, MovieMean> means = new HashMap<>();
    for (Item movie : model.catalogue().items()) {
      if (matrix.raterCount(movie.id()) >= FEWEST) {
        means.put(movie.id(), mean(matrix, movie.id()));
      }
    }
    return new PublicTaste(model, means);
  }

  private static MovieMean mean(RatingMatrix matrix, long movieId) {
    RatingHistogram histogram = matrix.histogram(movieId);
    double stars = histogram.mean().orElseThrow() / matrix.scale().max() * MOST_STARS;
    return new MovieMean(stars, histogram.users());
  }

  private static Map<String, Double> shares(
      LiveModel model, Grouping grouping, Set<Long> wellKnown) {
    Map<String, Double> shares = new HashMap<>();
    Set<String> told = new HashSet<>();
    double all = model.matrix().ratingCount();
    for (Item movie : model.catalogue().items()) {
      double share = model.matrix().raterCount(movie.id()) / all;
      for (String name : grouping.of(movie)) {
        shares.merge(name, share, Double::sum);
        if (wellKnown.contains(movie.id())) {
          told.add(name);
        }
      }
    }
    shares.keySet().retainAll(told);
    return Map.copyOf(shares);
  }
}
