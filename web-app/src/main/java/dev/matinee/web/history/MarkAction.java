package dev.matinee.web.history;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.MovieMark;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code POST /movies/{id}/mark}: rates a movie, notes that it was watched or is not wanted, or
 * takes that back; then goes on to where the form was, which offers to undo it.
 */
record MarkAction(ModelReference models, PersonalHistories histories, Pages pages, Clock clock) {
  static final String PATH = "/movies/{id}/mark";

  private static final String LIST = "list";

  void send(Context context) {
    String from = SitePath.ofField(context, "from", "/rate");
    new ReturnLink("Back to the films", from).offer(context);
    Item movie = movie(context);
    UnaryOperator<History> change =
        MarkForm.change(context, movie.id(), clock.instant()).orElseThrow(MarkAction::wrongMark);
    ReturnLink.again(context, List.of(CsrfGuard.FIELD, "from", MarkForm.MARK, MarkForm.UNDO, LIST))
        .offer(context);
    UserId person = pages.orGuest(context);
    MovieMark before = change(context, person, change).mark(movie.id());
    SitePath.goOn(context, UndoOffer.addTo(from, movie.id(), before));
  }

  private Item movie(Context context) {
    long id = StrictNumber.movieId(context.pathParam("id"));
    return models
        .get()
        .catalogue()
        .find(id)
        .orElseThrow(
            () -> new RefusedException(404, "No such film", "There is no film " + id + "."));
  }

  /** The history before the change. */
  private History change(Context context, UserId person, UnaryOperator<History> change) {
    try {
      return histories.change(person, EventSource.WEB, list(context), change).before();
    } catch (HistoryFullException e) {
      new ReturnLink("To your films", "/rated").offer(context);
      throw new RefusedException(
          409,
          "Your list is full",
          "It holds " + History.MAX_ENTRIES + " films at most. Take some out first.");
    }
  }

  /** The list that the movie was picked from, if it was. */
  private static Optional<String> list(Context context) {
    return Optional.ofNullable(context.formParam(LIST)).filter(ChangeCause::isListId);
  }

  private static RefusedException wrongMark() {
    return new RefusedException(
        400, "That does not work", "A rating is 0.5 to 5 stars, in steps of half a star.");
  }
}
