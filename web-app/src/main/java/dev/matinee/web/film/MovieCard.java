package dev.matinee.web.film;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Locale;

/**
 * An entry of a list as a page shows it.
 *
 * @param rank 1 for the best
 * @param poster the film
 * @param match such as "93% match, a great match"; empty on thin evidence
 * @param predicted the predicted rating, with one decimal
 * @param reason one sentence
 */
public record MovieCard(int rank, Poster poster, String match, String predicted, String reason) {
  public static MovieCard of(int rank, RecommendedMovie movie, long userId, RatingScale scale) {
    return new MovieCard(
        rank,
        Poster.of(movie.title(), movie.year(), movie.genres()),
        movie.match().isPresent() ? match(movie.match().getAsInt()) : "",
        String.format(Locale.ROOT, "%.1f", movie.predictedRating()),
        reason(movie.because(), userId, scale));
  }

  private static String match(int percent) {
    return percent + "% · " + MatchWord.of(percent);
  }

  private static String reason(List<Reason> because, long userId, RatingScale scale) {
    List<String> liked =
        because.stream()
            .filter(part -> scale.isLiked(part.rating()))
            .map(Reason::title)
            .limit(2)
            .toList();
    return liked.isEmpty()
        ? "Liked by many people here"
        : "Because user " + userId + " liked " + String.join(" and ", liked);
  }
}
