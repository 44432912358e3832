package dev.matinee.web.api;

import dev.matinee.recommender.Dials;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.MovieFilter;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.StrictNumber;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The dials and filters of a list, as a query says them. */
final class WishParameters {
  private WishParameters() {}

  /**
   * What the query says. A genre alone is no wish: it is a part of the list that is kept.
   *
   * @param genre that the movies must have
   * @throws RefusedException if a value is not what it must be
   */
  static ListWish of(Context context, LiveModel model, Optional<String> genre) {
    Dials turned = new Dials(dial(context, "discover"), dial(context, "newer"));
    Dials dials = isTrue(context, "new") ? turned.withNewFirst() : turned;
    Set<String> without = Set.copyOf(context.queryParams("without"));
    without.forEach(name -> ListPart.requireGenre(name, model));
    OptionalInt from = year(context, "from");
    OptionalInt to = year(context, "to");
    requireOrder(from, to);
    boolean saved = isTrue(context, "saved");
    ListWish wish = new ListWish(new MovieFilter(Set.of(), without, from, to), dials, saved);
    Set<String> genres = Set.copyOf(genre.stream().toList());
    return wish.isUsual()
        ? wish
        : new ListWish(new MovieFilter(genres, without, from, to), dials, saved);
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

  private static int dial(Context context, String name) {
    return ListPart.parameter(context, name)
        .map(text -> StrictNumber.between("The dial " + name, -Dials.MOST, Dials.MOST, text))
        .orElse(0);
  }

  private static boolean isTrue(Context context, String name) {
    return ListPart.parameter(context, name).map(text -> isTrue(name, text)).orElse(false);
  }

  private static boolean isTrue(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new RefusedException(
          400,
          "That is not a valid request",
          "%s must be true or false, not “%s”.".formatted(name, text));
    }
    return text.equals("true");
  }

  private static OptionalInt year(Context context, String name) {
    return ListPart.parameter(context, name)
        .map(text -> OptionalInt.of(StrictNumber.year(text)))
        .orElse(OptionalInt.empty());
  }

  private static void requireOrder(OptionalInt from, OptionalInt to) {
    if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
      throw new RefusedException(
          400,
          "That is not a valid request",
          "The year from must not be later than the year to: %d and %d."
              .formatted(from.getAsInt(), to.getAsInt()));
    }
  }
}
