package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import dev.matinee.web.taste.PublicTaste;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All movies of a data set in each order, so that a page only leaves out what it does not show.
 *
 * <p>The damped mean of a movie with the mean {@code m} of {@code n} ratings is {@code (n m + 50 a)
 * / (n + 50)}, where {@code a} is the mean of all ratings of such movies. Immutable; safe for use
 * by any number of threads. Made once for each data set.
 */
final class OrderedMovies {
  /** So many average ratings stand beside those of a movie. */
  private static final double DAMPING = 50;

  private static final PerData<OrderedMovies> OF_DATA = new PerData<>(OrderedMovies::new);

  private final List<Item> liked;
  private final List<Item> rated;
  private final List<Item> newest;

  private OrderedMovies(LiveModel model) {
    PublicTaste taste = PublicTaste.of(model);
    rated = model.popular();
    double all = overallMean(rated, taste);
    liked = sorted(rated, Comparator.comparingDouble(movie -> -damped(taste, movie, all)));
    newest = sorted(rated, Comparator.comparingInt(movie -> -movie.year().orElse(0)));
  }

  static OrderedMovies of(LiveModel model) {
    return OF_DATA.of(model);
  }

  /** Of equal movies those come first that more people rated. */
  private static List<Item> sorted(List<Item> mostRated, Comparator<Item> order) {
    return mostRated.stream().sorted(order).toList();
  }

  private static double overallMean(List<Item> movies, PublicTaste taste) {
    double sum = 0;
    double count = 0;
    for (Item movie : movies) {
      Optional<PublicTaste.MovieMean> mean = taste.mean(movie.id());
      sum += mean.map(it -> it.stars() * it.raters()).orElse(0.0);
      count += mean.map(PublicTaste.MovieMean::raters).orElse(0);
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Below every mean where too few rated the movie. */
  private static double damped(PublicTaste taste, Item movie, double all) {
    return taste
        .mean(movie.id())
        .map(it -> (it.raters() * it.stars() + DAMPING * all) / (it.raters() + DAMPING))
        .orElse(-1.0);
  }

  List<Item> by(MovieOrder order) {
    return switch (order) {
      case LIKED -> liked;
      case RATED -> rated;
      case NEWEST -> newest;
    };
  }
}
