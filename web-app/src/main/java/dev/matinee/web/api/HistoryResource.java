package dev.matinee.web.api;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.model.ModelReference;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code PUT} and {@code DELETE} of {@code /api/v1/me/ratings/{movieId}}, {@code watched} and
 * {@code hidden}: changes what is known of a film. A change that changes nothing leaves the version
 * as it is, so that it may be repeated.
 */
record HistoryResource(
    Bearer bearer, ModelReference models, FilmDiary diary, Clock clock, JsonAnswer answer) {
  private record Changed(long historyVersion) {}

  void rate(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownFilm(context);
    int halfStars = JsonBody.read(context, "rating").halfStars("rating");
    RatedMovie rating = new RatedMovie(halfStars, clock.instant());
    change(context, owner, history -> history.rate(movie, rating));
  }

  void unrate(Context context) {
    UserId owner = bearer.owner(context);
    long movie = filmOf(context, owner);
    change(context, owner, history -> history.unrate(movie));
  }

  void watch(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownFilm(context);
    change(context, owner, history -> history.watch(movie));
  }

  void unwatch(Context context) {
    UserId owner = bearer.owner(context);
    long movie = filmOf(context, owner);
    change(context, owner, history -> history.unwatch(movie));
  }

  void hide(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownFilm(context);
    change(context, owner, history -> history.hide(movie));
  }

  void unhide(Context context) {
    UserId owner = bearer.owner(context);
    long movie = filmOf(context, owner);
    change(context, owner, history -> history.unhide(movie));
  }

  private long knownFilm(Context context) {
    return FilmParameter.of(context, models.get()).id();
  }

  /** A film that the person spoke of can be taken back even where the data lost it. */
  private long filmOf(Context context, UserId owner) {
    long id = FilmParameter.id(context);
    return mentions(diary.read(owner).history(), id) ? id : knownFilm(context);
  }

  private static boolean mentions(History history, long movie) {
    return history.ratings().containsKey(movie)
        || history.watched().contains(movie)
        || history.hidden().contains(movie);
  }

  private void change(Context context, UserId owner, UnaryOperator<History> change) {
    Optional<String> ifMatch = Optional.ofNullable(context.header("If-Match"));
    try {
      History changed = diary.change(owner, before -> changed(before, change, ifMatch));
      context.header("ETag", EntityTag.ofHistory(changed.version()).value());
      answer.ok(context, new Changed(changed.version()));
    } catch (StaleVersionException e) {
      e.answer(context, answer);
    } catch (HistoryFullException e) {
      throw new RefusedException(
          409,
          "The history is full",
          "It holds " + History.MAX_ENTRIES + " films at most. Take some out first.");
    }
  }

  /** Runs for every try to write, so that the condition holds for the state that is changed. */
  private static History changed(
      History before, UnaryOperator<History> change, Optional<String> ifMatch) {
    if (!ifMatch.map(EntityTag.ofHistory(before.version())::isAmong).orElse(true)) {
      throw new StaleVersionException(before.version());
    }
    History after = change.apply(before);
    return saysTheSame(before, after) ? before : after;
  }

  private static boolean saysTheSame(History one, History other) {
    return one.ratings().equals(other.ratings())
        && one.watched().equals(other.watched())
        && one.hidden().equals(other.hidden());
  }
}
