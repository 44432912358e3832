package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.list.ServedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as the API writes it; a year or match that is not known is left out. */
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
      double predictedRating,
      @Nullable Integer match,
      List<Because> because) {
    static Item of(RecommendedMovie movie) {
      return new Item(
          movie.id(),
          movie.title(),
          MovieJson.orNull(movie.year()),
          movie.genres(),
          movie.score(),
          movie.predictedRating(),
          MovieJson.orNull(movie.match()),
          movie.because().stream().map(Because::of).toList());
    }
  }

  public record Because(long movieId, String title, double rating, double contribution) {
    static Because of(Reason reason) {
      return new Because(reason.movieId(), reason.title(), reason.rating(), reason.contribution());
    }
  }
}
