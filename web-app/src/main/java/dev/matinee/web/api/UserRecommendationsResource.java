package dev.matinee.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.demo.ListRequest;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.list.ListOwner;
import dev.matinee.web.list.RecommendationFlow;
import dev.matinee.web.list.ServedList;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/users/{id}/recommendations}: the list of a data-set user, for programs. */
public record UserRecommendationsResource(
    ModelReference models, RecommendationFlow flow, ObjectMapper json) {
  public static final String PATH = "/api/v1/users/{id}/recommendations";

  public void answer(Context context) {
    LiveModel model = models.get();
    long userId = StrictNumber.userId(context.pathParam("id"));
    int count =
        parameter(context, "count").map(StrictNumber::count).orElse(StrictNumber.DEFAULT_COUNT);
    int offset = parameter(context, "offset").map(StrictNumber::offset).orElse(0);
    Optional<String> genre = parameter(context, "genre");
    genre.ifPresent(name -> requireGenre(model, name));
    ListRequest.requireUser(model, userId);
    ServedList served = flow.list(model, ListOwner.ofDataSetUser(model, userId));
    List<RecommendedMovie> movies =
        served.list().movies().stream()
            .filter(movie -> genre.map(movie.genres()::contains).orElse(true))
            .toList();
    List<RecommendedMovie> part = movies.stream().skip(offset).limit(count).toList();
    context
        .contentType("application/json")
        .result(json.valueToTree(ListJson.of(userId, served, movies.size(), part)).toString());
  }

  private static Optional<String> parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  private static void requireGenre(LiveModel model, String name) {
    if (!model.catalogue().genres().contains(name)) {
      throw new RefusedException(
          400,
          "That does not work",
          "The genre must be one of " + String.join(", ", model.catalogue().genres()) + ".");
    }
  }
}
