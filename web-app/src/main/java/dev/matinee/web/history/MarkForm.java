package dev.matinee.web.history;

import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.movie.MarkText;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a form says of one movie: something new, or that all is as it was before. */
final class MarkForm {
  /**
   * The field of something new: stars such as {@code 4.5}, {@code watched}, {@code hidden}, {@code
   * saved}, {@code unsaved} or {@code none}. Hiding and saving keep a rating; stars and {@code
   * watched} replace all that was said, and {@code none} takes back all but that it is saved.
   */
  static final String MARK = "mark";

  /** The field of what was there before, as {@link MarkText} writes it. */
  static final String UNDO = "undo";

  private MarkForm() {}

  /**
   * {@return the change that a form asks for} It gives back the history itself where that says so
   * already. Empty where the form asks for nothing that can be done.
   */
  static Optional<UnaryOperator<History>> change(Context context, long movieId, Instant now) {
    return Optional.ofNullable(context.formParam(UNDO))
        .map(text -> undo(text, movieId))
        .orElseGet(() -> mark(field(context), movieId, now))
        .map(MarkForm::orSame);
  }

  private static String field(Context context) {
    return Optional.ofNullable(context.formParam(MARK)).orElse("");
  }

  private static Optional<UnaryOperator<History>> undo(String text, long movieId) {
    return MarkText.parse(text).map(before -> history -> history.withMark(movieId, before));
  }

  private static Optional<UnaryOperator<History>> mark(String text, long movieId, Instant now) {
    return switch (text) {
      case "none" ->
          Optional.of(history -> history.withMark(movieId, history.mark(movieId).savedOnly()));
      case "watched" -> Optional.of(history -> history.watch(movieId));
      case "hidden" -> Optional.of(history -> history.hide(movieId));
      case "saved" -> Optional.of(history -> history.save(movieId, now));
      case "unsaved" -> Optional.of(history -> history.unsave(movieId));
      default -> MarkText.halfStars(text).map(half -> rating(movieId, half, now));
    };
  }

  /** The same stars once more keep the time of the first. */
  private static UnaryOperator<History> rating(long movieId, int halfStars, Instant now) {
    return history ->
        history.rate(
            movieId,
            history
                .mark(movieId)
                .rating()
                .filter(own -> own.halfStars() == halfStars)
                .orElseGet(() -> new RatedMovie(halfStars, now)));
  }

  private static UnaryOperator<History> orSame(UnaryOperator<History> change) {
    return history -> {
      History after = change.apply(history);
      return after.saysTheSameAs(history) ? history : after;
    };
  }
}
