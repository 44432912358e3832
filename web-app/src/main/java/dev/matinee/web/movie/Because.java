package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.List;

/**
 * The reason for a recommendation, in one sentence that names movies which somebody liked.
 *
 * @param liked the titles of at most {@value #MOVIES} of them
 * @param origin how the movie came into the list
 * @param whose list it is
 */
record Because(List<String> liked, MovieOrigin origin, Whose whose) {
  private static final int MOVIES = 2;

  static Because of(RecommendedMovie movie, RatingScale scale, Whose whose) {
    List<String> liked =
        movie.because().stream()
            .filter(part -> scale.isLiked(part.rating()))
            .map(Reason::title)
            .limit(MOVIES)
            .toList();
    return new Because(liked, movie.origin(), whose);
  }

  /**
   * Such as "Because you liked Heat and Ronin"; without such movies, how it came into the list. Of
   * a movie that few rated it is said that these movies share its genres.
   */
  String in(Texts texts) {
    if (liked.isEmpty()) {
      return withoutMovies(texts);
    }
    String movies = texts.list(liked);
    if (origin == MovieOrigin.NEW) {
      return texts.of("movie.because.new", movies);
    }
    if (whose.user().isPresent()) {
      return texts.of("movie.because.user", movies, user());
    }
    return whose.other()
        ? texts.of("movie.because.they", movies)
        : texts.of("movie.because", movies);
  }

  private String withoutMovies(Texts texts) {
    return switch (origin) {
      case LINEAR_MODEL, SIMILAR_ITEMS -> rated(texts);
      case NEW -> newHere(texts);
      case NEIGHBOURS, POPULARITY, UNKNOWN -> texts.of("movie.because.many");
    };
  }

  private String rated(Texts texts) {
    if (whose.user().isPresent()) {
      return texts.of("movie.because.rated.user", user());
    }
    return whose.other() ? texts.of("movie.because.rated.they") : texts.of("movie.because.rated");
  }

  private String newHere(Texts texts) {
    if (whose.user().isPresent()) {
      return texts.of("movie.because.new.rated.user", user());
    }
    return whose.other()
        ? texts.of("movie.because.new.rated.they")
        : texts.of("movie.because.new.rated");
  }

  private String user() {
    return Long.toString(whose.user().orElseThrow());
  }
}
