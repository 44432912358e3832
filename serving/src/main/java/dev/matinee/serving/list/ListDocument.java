package dev.matinee.serving.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A list as JSON has it, in answers of the API and in files; what is not known of a movie is left
 * out.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId a number for a user of the data set, else a text
 * @param historyVersion of the history that it was computed from
 * @param modelVersion names the data, the algorithm and its settings
 * @param computedAt when, as ISO 8601 in UTC
 * @param cached whether it was computed for an earlier request
 * @param degraded whether it may not know the newest history
 * @param total how many movies the whole list has
 * @param items the movies asked for, best first
 */
public record ListDocument(
    ValueNode userId,
    long historyVersion,
    String modelVersion,
    String computedAt,
    boolean cached,
    boolean degraded,
    int total,
    List<Item> items) {
  public ListDocument {
    items = List.copyOf(items);
  }

  /** A part of a list that was served. */
  public static ListDocument of(
      ValueNode userId, ServedList served, int total, List<RecommendedMovie> movies) {
    return of(userId, served.list(), served.cached(), served.degraded(), total, movies);
  }

  /**
   * The first movies of a list that was made before anybody asked for it.
   *
   * @param count how many at most
   */
  public static ListDocument ofMadeAhead(RecommendationList list, int count) {
    List<RecommendedMovie> all = list.movies();
    List<RecommendedMovie> first = all.subList(0, Math.min(count, all.size()));
    return of(node(list.userId()), list, true, false, all.size(), first);
  }

  private static ListDocument of(
      ValueNode userId,
      RecommendationList list,
      boolean cached,
      boolean degraded,
      int total,
      List<RecommendedMovie> movies) {
    return new ListDocument(
        userId,
        list.historyVersion(),
        list.modelVersion(),
        list.computedAt().toString(),
        cached,
        degraded,
        total,
        movies.stream().map(Item::of).toList());
  }

  private static ValueNode node(UserId userId) {
    OptionalLong number = userId.dataSetUser();
    return number.isPresent()
        ? LongNode.valueOf(number.getAsLong())
        : TextNode.valueOf(userId.value());
  }

  /**
   * A movie of a list.
   *
   * @param movieId its number
   * @param title as pages show it
   * @param year of release
   * @param genres in the order of the data
   * @param score that the list is ordered by
   * @param predictedRating on the scale of the data
   * @param match the chance that the person likes it, 0 to 100
   * @param origin why it is in the list
   * @param because the parts of the score that say most
   */
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
    public Item {
      genres = List.copyOf(genres);
      because = List.copyOf(because);
    }

    /** {@return the entry of a movie} */
    public static Item of(RecommendedMovie movie) {
      return new Item(
          movie.id(),
          movie.title(),
          orNull(movie.year()),
          movie.genres(),
          movie.score(),
          orNull(movie.predictedRating()),
          orNull(movie.match()),
          origin(movie.origin()),
          movie.because().stream().map(Because::of).toList());
    }

    private static @Nullable String origin(MovieOrigin origin) {
      return origin == MovieOrigin.UNKNOWN ? null : origin.label();
    }
  }

  /**
   * A part of a score.
   *
   * @param movieId of the person's own movie that it comes from
   * @param title of that movie
   * @param rating that the person gave it
   * @param contribution to the score
   */
  public record Because(long movieId, String title, double rating, double contribution) {
    /** {@return the entry of a reason} */
    public static Because of(Reason reason) {
      return new Because(reason.movieId(), reason.title(), reason.rating(), reason.contribution());
    }
  }

  /** {@return the number, or null, which JSON leaves out} */
  public static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }

  /** {@return the number, or null, which JSON leaves out} */
  public static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
  }
}
