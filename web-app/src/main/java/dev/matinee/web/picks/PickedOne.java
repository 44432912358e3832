package dev.matinee.web.picks;

import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.http.Address;
import dev.matinee.web.movie.MovieCard;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * One movie of a list, by luck. The address names it, so that it is the same on "Back"; one that
 * names none of the list leads to one that does. Immutable.
 *
 * @param another the address of another one; empty where there is none
 */
public record PickedOne(MovieCard movie, String another) {
  private static final String PARAMETER = "surprise";
  private static final String ANY = "any";
  private static final String NOT = "not";

  /** Whether a request asks for one. */
  static boolean isAskedFor(Context context) {
    return context.queryParam(PARAMETER) != null;
  }

  /** The movie that a request names, if the list has it. */
  static Optional<RecommendedMovie> named(Context context, List<RecommendedMovie> list) {
    return list.stream()
        .filter(movie -> Long.toString(movie.id()).equals(context.queryParam(PARAMETER)))
        .findFirst();
  }

  /** A movie for a request that names none of the list; empty for all others. */
  static Optional<RecommendedMovie> drawn(
      Context context, Surprise surprise, List<RecommendedMovie> list) {
    return isAskedFor(context) && named(context, list).isEmpty()
        ? surprise.of(list, Optional.ofNullable(context.queryParam(NOT)).orElse(""))
        : Optional.empty();
  }

  /** A page with this movie. */
  static Address on(Address page, RecommendedMovie movie) {
    return page.with(PARAMETER, movie.id()).with(NOT, "");
  }

  /** A page with any movie. */
  static Address anyOn(Address page) {
    return page.with(PARAMETER, ANY);
  }

  /** A page with any movie but this one. */
  static Address otherOn(Address page, RecommendedMovie movie) {
    return anyOn(page).with(NOT, movie.id());
  }
}
