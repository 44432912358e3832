package dev.matinee.serving.question;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import java.util.Comparator;
import java.util.List;

/**
 * A movie, and how much an answer about it tells: {@code log2(1 + raters) * entropy}, in bits. Many
 * know a movie that many rated, and those who know it disagree most where the entropy of its
 * ratings is high.
 *
 * <p>Rashid et al., "Getting to know you: learning new user preferences in recommender systems"
 * (IUI 2002), doi:10.1145/502716.502737, "log popularity * entropy".
 *
 * @param movie the movie
 * @param genres its genres, see {@link GenreSet}
 * @param tells 0 or more
 */
record TellingMovie(Item movie, long genres, double tells) {
  private static final PerData<List<TellingMovie>> ALL = new PerData<>(TellingMovie::rank);

  /** {@return all movies of a model, those that tell most first} Made once for a data set. */
  static List<TellingMovie> of(LiveModel model) {
    return ALL.of(model);
  }

  private static List<TellingMovie> rank(LiveModel model) {
    RatingMatrix matrix = model.matrix();
    RatingEntropy entropy = RatingEntropy.of(matrix);
    GenreSet genres = new GenreSet(model.catalogue().genres());
    return model.popular().stream()
        .map(
            movie ->
                new TellingMovie(
                    movie,
                    genres.of(movie.genres()),
                    Math.log1p(matrix.raterCount(movie.id()))
                        / Math.log(2)
                        * entropy.of(movie.id())))
        .sorted(Comparator.comparingDouble(TellingMovie::tells).reversed())
        .toList();
  }
}
