package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.list.Watchlist;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.visitor.Visitor;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/me/saved}: the watchlist of the token's owner. It has no entity tag: how well
 * a movie suits changes with what others rate.
 */
record SavedResource(
    Bearer bearer, ModelReference models, PersonalHistories histories, JsonAnswer answer) {
  private static final String BY_MATCH = "match";
  private static final String BY_TIME = "saved";

  private record Saved(long historyVersion, boolean degraded, int total, List<Movie> items) {}

  /** What is not known of a movie is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Movie(
      long movieId,
      String title,
      @Nullable Integer year,
      List<String> genres,
      String savedAt,
      @Nullable Integer match,
      @Nullable Double predictedRating,
      List<ListDocument.Because> because) {
    static Movie of(Watchlist.Entry entry) {
      RecommendedMovie movie = entry.movie();
      return new Movie(
          movie.id(),
          movie.title(),
          ListDocument.orNull(movie.year()),
          movie.genres(),
          entry.savedAt().toString(),
          ListDocument.orNull(movie.match()),
          ListDocument.orNull(movie.predictedRating()),
          movie.because().stream().map(ListDocument.Because::of).toList());
    }
  }

  void show(Context context) {
    Visitor reader = bearer.reader(context);
    LiveModel model = models.get();
    ListPart part = ListPart.of(context);
    boolean bestFirst = isBestFirst(context);
    PersonalHistories.Reading reading = histories.of(reader);
    Watchlist watchlist = Watchlist.of(model, reading.history());
    List<Watchlist.Entry> entries = bestFirst ? watchlist.bestFirst() : watchlist.latestFirst();
    List<Movie> items = part.of(entries).stream().map(Movie::of).toList();
    answer.ok(
        context, new Saved(reading.history().version(), reading.stale(), watchlist.size(), items));
  }

  private static boolean isBestFirst(Context context) {
    String order = ListPart.parameter(context, "order").orElse(BY_MATCH);
    return switch (order) {
      case BY_MATCH -> true;
      case BY_TIME -> false;
      default ->
          throw new RefusedException(
              400,
              "That is not a valid request",
              "The order must be match or saved, got " + order + ".");
    };
  }
}
