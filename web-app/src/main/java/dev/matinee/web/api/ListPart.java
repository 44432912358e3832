package dev.matinee.web.api;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.wish.KnownGenre;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a long list a request asks for. Immutable.
 *
 * @param count how many entries at most, 1 to 100
 * @param offset how many to pass over
 */
record ListPart(int count, int offset) {
  static final String COUNT = "count";
  static final String OFFSET = "offset";
  private static final String GENRE = "genre";

  /**
   * What the query says, else the first ten.
   *
   * @throws RefusedException if it says something else than numbers in their ranges
   */
  static ListPart of(Context context) {
    int offset = parameter(context, OFFSET).map(StrictNumber::offset).orElse(0);
    return new ListPart(count(context), offset);
  }

  /** The number of entries alone, for lists that have one part only. */
  static int count(Context context) {
    return parameter(context, COUNT).map(StrictNumber::count).orElse(StrictNumber.DEFAULT_COUNT);
  }

  <T> List<T> of(List<T> all) {
    int from = Math.min(offset, all.size());
    return all.subList(from, from + Math.min(count, all.size() - from));
  }

  /**
   * A genre that the entries must have, if the query names one.
   *
   * @throws RefusedException if the catalogue has no such genre
   */
  static Optional<String> genre(Context context, LiveModel model) {
    return parameter(context, GENRE).map(name -> KnownGenre.of(name, model.catalogue().genres()));
  }

  static Optional<String> parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name));
  }
}
