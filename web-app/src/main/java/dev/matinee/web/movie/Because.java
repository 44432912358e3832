package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.List;

/** The reason for a recommendation, in one sentence that names movies which somebody liked. */
final class Because {
  private static final int MOVIES = 2;
  private static final String NEW_HERE = "New here: few rated it, and its genres go with ";

  private Because() {}

  /**
   * Such as "Because you liked Heat and Ronin"; without such movies, how it came into the list. Of
   * a movie that few rated it is said that these movies share its genres.
   */
  static String of(RecommendedMovie movie, RatingScale scale, String who) {
    List<String> liked =
        movie.because().stream()
            .filter(part -> scale.isLiked(part.rating()))
            .map(Reason::title)
            .limit(MOVIES)
            .toList();
    if (liked.isEmpty()) {
      return withoutMovies(movie, who);
    }
    String movies = String.join(" and ", liked);
    return movie.origin() == MovieOrigin.NEW
        ? NEW_HERE + movies
        : "Because " + who + " liked " + movies;
  }

  private static String withoutMovies(RecommendedMovie movie, String who) {
    return switch (movie.origin()) {
      case LINEAR_MODEL, SIMILAR_ITEMS -> "Goes with what " + who + " rated";
      case NEW -> NEW_HERE + "what " + who + " rated";
      case NEIGHBOURS, POPULARITY, UNKNOWN -> "Liked by many people here";
    };
  }
}
