package dev.matinee.web.api;

import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.language.Texts;
import dev.matinee.web.wish.WishQuery;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** The dials and filters of a list, as a query says them. */
final class WishParameters {
  private WishParameters() {}

  /**
   * What the query says. A genre alone is no wish: it is a part of the list that is kept.
   *
   * @param genre that the movies must have
   * @throws RefusedException if values are not what they must be; it names all of them
   */
  static ListWish of(Context context, LiveModel model, Optional<String> genre) {
    Texts english = RequestLanguage.english(context);
    WishQuery query = WishQuery.of(context.queryParamMap(), model.catalogue().genres(), english);
    if (!query.faults().isEmpty()) {
      String all = String.join(" ", query.faults().values());
      throw new RefusedException(400, "That is not a valid request", all);
    }
    ListWish wish = query.ofAll(Set.of());
    return wish.isUsual() ? wish : query.ofAll(Set.copyOf(genre.stream().toList()));
  }

  /**
   * Refuses the choice of an algorithm, which is for users of the data set.
   *
   * @throws RefusedException if the query names one
   */
  static void requireNoAlgorithm(Context context) {
    if (context.queryParam("algorithm") != null) {
      throw new RefusedException(
          400,
          "That is not a valid request",
          "An algorithm can be chosen for users of the data set alone, at /users/{id}.");
    }
  }
}
