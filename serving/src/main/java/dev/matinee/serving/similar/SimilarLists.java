package dev.matinee.serving.similar;

import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is published of a model for those who answer without it: movies like well-known ones. */
public final class SimilarLists {
  /** For so many of the movies that most people rated. */
  static final int MOST_MOVIES = 10_000;

  private SimilarLists() {}

  /**
   * {@return for the best-known movies of a model those that are like them} The same as {@link
   * MoviesLike} says of each; a movie that none is like has no list. Takes as long as so many
   * pages.
   *
   * @param progress is told after each movie; what it throws ends the work
   */
  public static SimilarMovies of(LiveModel model, TrainingProgress progress) {
    List<Item> known = model.popular().stream().limit(MOST_MOVIES).toList();
    Map<Long, List<Long>> similar = new HashMap<>();
    for (int done = 0; done < known.size(); done++) {
      Item movie = known.get(done);
      List<Long> like = MoviesLike.of(model.recommender(), movie.id(), SimilarMovies.MOST);
      if (!like.isEmpty()) {
        similar.put(movie.id(), like);
      }
      progress.advanced(done + 1, known.size());
    }
    return SimilarMovies.of(model.titles().version(), similar);
  }
}
