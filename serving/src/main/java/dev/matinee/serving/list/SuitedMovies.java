package dev.matinee.serving.list;

import dev.matinee.recommender.Query;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.History;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendedMovie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How well some movies suit a person. A match does not depend on which movies are asked about, so
 * that each is as in the person's list.
 */
public final class SuitedMovies {
  private SuitedMovies() {}

  /**
   * The movies as a list has them, whether or not they were saved for later.
   *
   * @param movies any; what the model does not rank, and what was rated, watched or hidden, is not
   *     in the result
   * @return by their ids, the one that suits best first
   */
  public static Map<Long, RecommendedMovie> of(LiveModel model, History history, Set<Long> movies) {
    Map<Long, RecommendedMovie> ranked = new LinkedHashMap<>();
    if (!movies.isEmpty()) {
      UserProfile profile = PersonProfile.withSaved(model, history);
      Query query = Query.top(movies.size()).withReasons(ListMaker.REASONS).where(movies::contains);
      model
          .recommender()
          .recommend(profile, query)
          .forEach(entry -> ranked.put(entry.itemId(), ListMaker.movie(model, entry)));
    }
    return ranked;
  }

  /** {@return a movie that the model does not rank, which says nothing of how well it suits} */
  public static RecommendedMovie unranked(Item movie) {
    return new RecommendedMovie(
        movie.id(),
        movie.title(),
        movie.year(),
        movie.genres(),
        0,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.UNKNOWN,
        List.of());
  }
}
