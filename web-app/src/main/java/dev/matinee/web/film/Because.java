package dev.matinee.web.film;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.List;

/** The reason for a recommendation, in one sentence that names films which somebody liked. */
final class Because {
  private static final int FILMS = 2;
  private static final String NEW_HERE = "New here: few rated it, and its genres go with ";

  private Because() {}

  /**
   * Such as "Because you liked Heat and Ronin"; without such films, how it came into the list. Of a
   * film that few rated it is said that these films share its genres.
   */
  static String of(RecommendedMovie movie, RatingScale scale, String who) {
    List<String> liked =
        movie.because().stream()
            .filter(part -> scale.isLiked(part.rating()))
            .map(Reason::title)
            .limit(FILMS)
            .toList();
    if (liked.isEmpty()) {
      return withoutFilms(movie, who);
    }
    String films = String.join(" and ", liked);
    return movie.origin() == MovieOrigin.NEW
        ? NEW_HERE + films
        : "Because " + who + " liked " + films;
  }

  private static String withoutFilms(RecommendedMovie movie, String who) {
    return switch (movie.origin()) {
      case LINEAR_MODEL, SIMILAR_ITEMS -> "Goes with what " + who + " rated";
      case NEW -> NEW_HERE + "what " + who + " rated";
      case NEIGHBOURS, POPULARITY, UNKNOWN -> "Liked by many people here";
    };
  }
}
