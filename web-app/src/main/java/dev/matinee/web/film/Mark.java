package dev.matinee.web.film;

import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person says of one film. Immutable.
 *
 * @param kind which of the four
 * @param halfStars 1 to 10 for a rating, else 0
 */
public record Mark(Kind kind, int halfStars) {
  /** Nothing said. */
  public static final Mark NONE = new Mark(Kind.NONE, 0);

  /** Watched and not rated. */
  public static final Mark WATCHED = new Mark(Kind.WATCHED, 0);

  /** Not interested. */
  public static final Mark HIDDEN = new Mark(Kind.HIDDEN, 0);

  private static final Pattern STARS = Pattern.compile("0\\.5|[1-4](\\.[05])?|5(\\.0)?");

  /** The ways to speak of a film. */
  public enum Kind {
    RATED,
    WATCHED,
    HIDDEN,
    NONE
  }

  /** Reads what forms send: stars such as {@code 4.5}, or the name of another kind. */
  public static Optional<Mark> parse(String text) {
    return switch (text) {
      case "none" -> Optional.of(NONE);
      case "watched" -> Optional.of(WATCHED);
      case "hidden" -> Optional.of(HIDDEN);
      default ->
          STARS.matcher(text).matches()
              ? Optional.of(ofStars(Double.parseDouble(text)))
              : Optional.empty();
    };
  }

  private static Mark ofStars(double stars) {
    return new Mark(Kind.RATED, (int) (2 * stars));
  }

  /** What a history says of a film. */
  public static Mark of(History history, long movieId) {
    return Optional.ofNullable(history.ratings().get(movieId))
        .map(rating -> new Mark(Kind.RATED, rating.halfStars()))
        .orElseGet(
            () ->
                history.watched().contains(movieId)
                    ? WATCHED
                    : history.hidden().contains(movieId) ? HIDDEN : NONE);
  }

  /** The history with this mark in place of what it said of the film. */
  public History applyTo(History history, long movieId, Instant now) {
    if (equals(of(history, movieId))) {
      return history;
    }
    return switch (kind) {
      case RATED -> history.rate(movieId, new RatedMovie(halfStars, now));
      case WATCHED -> history.watch(movieId);
      case HIDDEN -> history.hide(movieId);
      case NONE -> history.forget(movieId);
    };
  }

  /** What {@link #parse} reads. */
  public String value() {
    return kind == Kind.RATED
        ? Double.toString(halfStars / 2.0)
        : kind.name().toLowerCase(Locale.ROOT);
  }

  /** For people: "rated 4.5 stars". */
  public String words() {
    return switch (kind) {
      case RATED -> "rated " + (halfStars == 2 ? "1 star" : stars() + " stars");
      case WATCHED -> "marked as watched";
      case HIDDEN -> "hidden: it will not be recommended";
      case NONE -> "as if you had said nothing";
    };
  }

  private String stars() {
    return halfStars % 2 == 0 ? Integer.toString(halfStars / 2) : halfStars / 2.0 + "";
  }
}
