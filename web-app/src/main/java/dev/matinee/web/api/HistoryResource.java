package dev.matinee.web.api;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.history.PersonalHistories;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * {@code PUT} and {@code DELETE} of {@code /api/v1/me/ratings/{movieId}}, {@code watched}, {@code
 * hidden} and {@code saved}: changes what is known of a movie.
 */
record HistoryResource(
    Bearer bearer,
    ModelReference models,
    PersonalHistories histories,
    ConditionalChange changes,
    Clock clock) {
  private record Changed(long historyVersion) {}

  void rate(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownMovie(context);
    int halfStars = JsonBody.read(context, "rating").halfStars("rating");
    RatedMovie rating = new RatedMovie(halfStars, clock.instant());
    change(context, owner, history -> history.rate(movie, rating));
  }

  void unrate(Context context) {
    UserId owner = bearer.owner(context);
    long movie = movieOf(context, owner);
    change(context, owner, history -> history.unrate(movie));
  }

  void watch(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownMovie(context);
    change(context, owner, history -> history.watch(movie));
  }

  void unwatch(Context context) {
    UserId owner = bearer.owner(context);
    long movie = movieOf(context, owner);
    change(context, owner, history -> history.unwatch(movie));
  }

  void hide(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownMovie(context);
    change(context, owner, history -> history.hide(movie));
  }

  void unhide(Context context) {
    UserId owner = bearer.owner(context);
    long movie = movieOf(context, owner);
    change(context, owner, history -> history.unhide(movie));
  }

  void save(Context context) {
    UserId owner = bearer.owner(context);
    long movie = knownMovie(context);
    change(context, owner, history -> history.save(movie, clock.instant()));
  }

  void unsave(Context context) {
    UserId owner = bearer.owner(context);
    long movie = movieOf(context, owner);
    change(context, owner, history -> history.unsave(movie));
  }

  private long knownMovie(Context context) {
    return MovieParameter.of(context, models.get()).id();
  }

  /** A movie that the person spoke of can be taken back even where the data lost it. */
  private long movieOf(Context context, UserId owner) {
    long id = MovieParameter.id(context);
    return histories.read(owner).history().knows(id) ? id : knownMovie(context);
  }

  private void change(Context context, UserId owner, UnaryOperator<History> change) {
    changes.run(context, owner, EventSource.API, change, changed -> new Changed(changed.version()));
  }
}
