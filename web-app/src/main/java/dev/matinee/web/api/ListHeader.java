package dev.matinee.web.api;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * {@code Matinee-List}: names a list in its answer, and in a change the list that led to it, so
 * that it can be counted how often lists are taken up.
 */
final class ListHeader {
  private static final String NAME = "Matinee-List";

  private ListHeader() {}

  static void name(Context context, RecommendationList list) {
    context.header(NAME, list.id());
  }

  /**
   * The list that led to a change; empty where the program does not say.
   *
   * @throws RefusedException if it is not the name of a list
   */
  static Optional<String> of(Context context) {
    Optional<String> list = Optional.ofNullable(context.header(NAME));
    list.filter(name -> !ChangeCause.isListId(name))
        .ifPresent(
            name -> {
              throw new RefusedException(
                  400,
                  "That is not a valid request",
                  "The header "
                      + NAME
                      + " must be as it came with a list, such as 7.1764422000123.");
            });
    return list;
  }
}
