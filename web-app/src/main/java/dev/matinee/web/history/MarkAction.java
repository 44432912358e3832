package dev.matinee.web.history;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.MovieMark;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.language.Message;
import dev.matinee.web.movie.MarkText;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code POST /movies/{id}/mark}: rates a movie, notes that it was watched or is not wanted, or
 * takes that back. A form leads on to where it was, on a page that offers to undo it. The script of
 * the page asks for that offer alone, and says what it showed of the movie before: what was sent
 * and had no answer can be sent again, and is undone as if it had been sent once.
 */
public record MarkAction(
    ModelReference models, PersonalHistories histories, Pages pages, Clock clock) {
  static final String PATH = "/movies/{id}/mark";

  private static final String LIST = "list";
  private static final String SHOWN_BEFORE = "was";
  private static final String PART = "Matinee-Part";
  private static final String TOAST = "toast";

  /** The model of the template. */
  public record View(UndoOffer done, String csrf, String from) {}

  void send(Context context) {
    String from = SitePath.ofField(context, "from", "/rate");
    new ReturnLink(Message.of("mark.back"), from).offer(context);
    Item movie = movie(context);
    UnaryOperator<History> change =
        MarkForm.change(context, movie.id(), clock.instant()).orElseThrow(MarkAction::wrongMark);
    ReturnLink.again(context, List.of(CsrfGuard.FIELD, "from", MarkForm.MARK, MarkForm.UNDO, LIST))
        .offer(context);
    HistoryUpdate update = change(context, pages.orGuest(context), change);
    MovieMark before = before(context, update, movie.id());
    if (TOAST.equals(context.header(PART))) {
      MovieMark now = update.after().mark(movie.id());
      UndoOffer done =
          UndoOffer.after(movie.title(), movie.id(), before, now, pages.texts(context));
      View view = new View(done, pages.csrf(context), from);
      pages.render(context, "toast-part.jte", movie.title(), view);
    } else {
      SitePath.goOn(context, UndoOffer.addTo(from, movie.id(), before));
    }
  }

  /** What was said of the movie; where the change was made already, what the page showed. */
  private static MovieMark before(Context context, HistoryUpdate update, long movieId) {
    MovieMark before = update.before().mark(movieId);
    return update.changed()
        ? before
        : Optional.ofNullable(context.formParam(SHOWN_BEFORE))
            .flatMap(MarkText::parse)
            .orElse(before);
  }

  private Item movie(Context context) {
    long id = StrictNumber.movieId(context.pathParam("id"));
    return models
        .get()
        .catalogue()
        .find(id)
        .orElseThrow(
            () ->
                new RefusedException(
                    404, Message.of("movie.unknown"), Message.of("movie.unknown.any", id)));
  }

  private HistoryUpdate change(Context context, UserId person, UnaryOperator<History> change) {
    try {
      return histories.change(person, EventSource.WEB, list(context), change);
    } catch (HistoryFullException e) {
      new ReturnLink(Message.of("mark.to.films"), "/rated").offer(context);
      throw new RefusedException(
          409, Message.of("mark.full"), Message.of("mark.full.limit", History.MAX_ENTRIES));
    }
  }

  /** The list that the movie was picked from, if it was. */
  private static Optional<String> list(Context context) {
    return Optional.ofNullable(context.formParam(LIST)).filter(ChangeCause::isListId);
  }

  private static RefusedException wrongMark() {
    return RefusedException.invalid(400, Message.of("mark.wrong"));
  }
}
