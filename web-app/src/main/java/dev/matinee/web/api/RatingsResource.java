package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.visitor.Visitor;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/me/ratings}: what the token's owner rated, the latest first. */
record RatingsResource(
    Bearer bearer, ModelReference models, PersonalHistories histories, JsonAnswer answer) {
  private static final Comparator<Map.Entry<Long, RatedMovie>> LATEST_FIRST =
      Comparator.comparing((Map.Entry<Long, RatedMovie> entry) -> entry.getValue().ratedAt())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  private record Ratings(long historyVersion, boolean degraded, int total, List<Rating> items) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Rating(
      long movieId, String title, @Nullable Integer year, double rating, String ratedAt) {}

  void show(Context context) {
    Visitor reader = bearer.reader(context);
    LiveModel model = models.get();
    ListPart part = ListPart.of(context);
    PersonalHistories.Reading reading = histories.of(reader);
    History history = reading.history();
    if (!reading.stale() && EntityTag.ofHistory(history.version()).answersUnchanged(context)) {
      return;
    }
    List<Map.Entry<Long, RatedMovie>> latestFirst =
        history.ratings().entrySet().stream().sorted(LATEST_FIRST).toList();
    List<Rating> items =
        part.of(latestFirst).stream()
            .map(entry -> rating(model.catalogue().get(entry.getKey()), entry.getValue()))
            .toList();
    answer.ok(context, new Ratings(history.version(), reading.stale(), latestFirst.size(), items));
  }

  private static Rating rating(Item movie, RatedMovie rating) {
    return new Rating(
        movie.id(),
        movie.title(),
        ListDocument.orNull(movie.year()),
        rating.stars(),
        rating.ratedAt().toString());
  }
}
