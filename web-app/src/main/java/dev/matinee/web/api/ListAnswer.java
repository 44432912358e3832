package dev.matinee.web.api;

import com.fasterxml.jackson.databind.node.ValueNode;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendedMovie;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Writes the part of a list that a request asks for. Immutable. */
record ListAnswer(JsonAnswer answer, ListPart part, Optional<String> genre, ListWish wish) {
  /** Reads what is asked for. */
  static ListAnswer to(Context context, LiveModel model, JsonAnswer answer) {
    Optional<String> genre = ListPart.genre(context, model);
    ListWish wish = WishParameters.of(context, model, genre);
    return new ListAnswer(answer, ListPart.of(context), genre, wish);
  }

  void send(Context context, ValueNode userId, ServedList served) {
    List<RecommendedMovie> movies =
        served.list().movies().stream()
            .filter(movie -> genre.map(movie.genres()::contains).orElse(true))
            .toList();
    ListHeader.name(context, served.list());
    answer.ok(context, ListDocument.of(userId, served, movies.size(), part.of(movies)));
  }
}
