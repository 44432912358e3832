package dev.matinee.web.picks;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.serving.list.MovieFilter;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.StrictNumber;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which movies a person wants to see in the list. It never changes the order of what remains.
 *
 * @param genre empty for any
 * @param from the earliest year
 * @param to the latest year
 * @param saved whether those that were saved for later are shown as well
 */
public record PickFilter(String genre, OptionalInt from, OptionalInt to, boolean saved) {
  private static final String SAVED = "saved";
  private static final String TRUE = "true";

  static PickFilter of(Context context, Catalogue catalogue) {
    String genre = parameter(context, "genre").orElse("");
    if (!genre.isEmpty() && !catalogue.genres().contains(genre)) {
      throw new RefusedException(
          400, "No such genre", "There are no films of the genre you named.");
    }
    boolean saved = parameter(context, SAVED).filter(TRUE::equals).isPresent();
    PickFilter filter = new PickFilter(genre, year(context, "from"), year(context, "to"), saved);
    if (filter.from.orElse(0) > filter.to.orElse(Integer.MAX_VALUE)) {
      throw new RefusedException(
          400, "That is not a valid request", "The first year must not be later than the last.");
    }
    return filter;
  }

  private static OptionalInt year(Context context, String name) {
    return parameter(context, name)
        .map(text -> OptionalInt.of(StrictNumber.year(text)))
        .orElse(OptionalInt.empty());
  }

  private static Optional<String> parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }

  /** Whether it is the usual list. */
  public boolean isOff() {
    return genre.isEmpty() && from.isEmpty() && to.isEmpty() && !saved;
  }

  MovieFilter movies() {
    return new MovieFilter(genre.isEmpty() ? Set.of() : Set.of(genre), Set.of(), from, to);
  }

  Address on(Address page) {
    return page.with("genre", genre)
        .with("from", text(from))
        .with("to", text(to))
        .with(SAVED, saved ? TRUE : "");
  }

  /** As the form shows it. */
  public static String text(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }
}
