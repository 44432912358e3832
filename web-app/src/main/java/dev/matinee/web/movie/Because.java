package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.OptionalLong;

/**
 * The reason for a recommendation, in one sentence that names movies which somebody liked.
 *
 * @param liked the titles of at most {@value #MOVIES} of them
 * @param origin how the movie came into the list
 * @param user of the data set whose list it is; empty for that of the reader
 */
record Because(List<String> liked, MovieOrigin origin, OptionalLong user) {
  private static final int MOVIES = 2;

  static Because of(RecommendedMovie movie, RatingScale scale, OptionalLong user) {
    List<String> liked =
        movie.because().stream()
            .filter(part -> scale.isLiked(part.rating()))
            .map(Reason::title)
            .limit(MOVIES)
            .toList();
    return new Because(liked, movie.origin(), user);
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
    return user.isPresent()
        ? texts.of("movie.because.user", movies, Long.toString(user.getAsLong()))
        : texts.of("movie.because", movies);
  }

  private String withoutMovies(Texts texts) {
    return switch (origin) {
      case LINEAR_MODEL, SIMILAR_ITEMS ->
          user.isPresent()
              ? texts.of("movie.because.rated.user", Long.toString(user.getAsLong()))
              : texts.of("movie.because.rated");
      case NEW ->
          user.isPresent()
              ? texts.of("movie.because.new.rated.user", Long.toString(user.getAsLong()))
              : texts.of("movie.because.new.rated");
      case NEIGHBOURS, POPULARITY, UNKNOWN -> texts.of("movie.because.many");
    };
  }
}
