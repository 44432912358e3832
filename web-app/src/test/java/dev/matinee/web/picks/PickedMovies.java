package dev.matinee.web.picks;

import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** Lists of movies as they come from a recommender. */
final class PickedMovies {
  private PickedMovies() {}

  static RecommendedMovie of(long id, String... genres) {
    return new RecommendedMovie(
        id,
        "Film " + id,
        OptionalInt.of(1990),
        List.of(genres),
        1,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.POPULARITY,
        List.of());
  }

  /** Movies of these genres, numbered from 1. */
  static List<RecommendedMovie> many(int count, String... genres) {
    return LongStream.rangeClosed(1, count).mapToObj(id -> of(id, genres)).toList();
  }
}
