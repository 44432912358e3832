package dev.matinee.skill;

import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Lists to read out. */
public final class Lists {
  private static final Instant COMPUTED = Instant.parse("2026-11-20T18:00:00Z");

  private Lists() {}

  public static RecommendationList of(long user, RecommendedMovie... movies) {
    return of(user, Arrays.asList(movies));
  }

  /** "Movie 1" of 1981, "Movie 2" of 1982, and so on. */
  public static RecommendationList ofLength(long user, int length) {
    return of(
        user,
        IntStream.rangeClosed(1, length).mapToObj(i -> movie("Movie " + i, 1980 + i)).toList());
  }

  public static RecommendedMovie movie(String title, int year) {
    return movie(title, OptionalInt.of(year));
  }

  public static RecommendedMovie movie(String title, OptionalInt year) {
    return new RecommendedMovie(
        title.hashCode(),
        title,
        year,
        List.of(),
        1.0,
        OptionalDouble.of(4.5),
        OptionalInt.empty(),
        MovieOrigin.NEIGHBOURS,
        List.of());
  }

  private static RecommendationList of(long user, List<RecommendedMovie> movies) {
    return new RecommendationList(UserId.ofDataSetUser(user), 0, "model", COMPUTED, movies);
  }
}
