package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.matinee.serving.list.ServedList;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as the API writes it; what is not known of a movie is left out. */
record ListJson(
    ValueNode userId,
    long historyVersion,
    String modelVersion,
    String computedAt,
    boolean cached,
    boolean degraded,
    int total,
    List<Item> items) {
  static ListJson of(
      ValueNode userId, ServedList served, int total, List<RecommendedMovie> movies) {
    return new ListJson(
        userId,
        served.list().historyVersion(),
        served.list().modelVersion(),
        served.list().computedAt().toString(),
        served.cached(),
        served.degraded(),
        total,
        movies.stream().map(Item::of).toList());
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      long movieId,
      String title,
      @Nullable Integer year,
      List<String> genres,
      double score,
      @Nullable Double predictedRating,
      @Nullable Integer match,
      @Nullable String origin,
      List<Because> because) {
    static Item of(RecommendedMovie movie) {
      return new Item(
          movie.id(),
          movie.title(),
          MovieJson.orNull(movie.year()),
          movie.genres(),
          movie.score(),
          MovieJson.orNull(movie.predictedRating()),
          MovieJson.orNull(movie.match()),
          origin(movie.origin()),
          movie.because().stream().map(Because::of).toList());
    }

    private static @Nullable String origin(MovieOrigin origin) {
      return origin == MovieOrigin.UNKNOWN ? null : origin.label();
    }
  }

  public record Because(long movieId, String title, double rating, double contribution) {
    static Because of(Reason reason) {
      return new Because(reason.movieId(), reason.title(), reason.rating(), reason.contribution());
    }
  }
}
