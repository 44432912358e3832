package dev.matinee.web.imports.page;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.history.Additions;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.imports.ImportChange;
import dev.matinee.web.imports.ImportPreview;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.ListMeaning;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code POST /import/apply}: adds what the preview showed and what was chosen there to the movies
 * of its sender, all of it or nothing. To send it twice has the same effect as once.
 */
public record ImportAction(
    ModelReference models, PersonalHistories histories, Pages pages, Clock clock) {
  static final String PATH = "/import/apply";

  /** Fields of rows for which a person chose a movie begin so. */
  static final String CHOICE = "choice-";

  /** The field of what the movies of a list are. */
  private static final String FILMS = "films";

  private static final String MARKS = "marks";
  private static final String GENRE = "genre";
  private static final String RETRY_SECONDS = "5";

  /** The model of the page that offers to send all of it once more. */
  public record AgainView(
      String csrf, String marks, String films, List<String> genres, int asked) {}

  void send(Context context) {
    ImportPage.WAY_BACK.offer(context);
    String marks = marks(context);
    try {
      ImportPreview approved = approved(context, marks);
      add(context, ImportChange.of(approved, Map.of()));
    } catch (ImportRefusedException e) {
      String why = e.sentence(pages.texts(context));
      throw new RefusedException(
          400, Message.of("import.again.title"), Message.of("import.again.unchanged", why));
    } catch (StoreUnavailableException e) {
      context.status(503).header("Retry-After", RETRY_SECONDS);
      AgainView view =
          new AgainView(
              pages.csrf(context),
              marks,
              films(context),
              context.formParams(GENRE),
              asked(context));
      pages.render(context, "import-again.jte", pages.texts(context).of("import.unsaved"), view);
    }
  }

  /** What was sure, then what was chosen, which counts more. */
  private static String marks(Context context) {
    Stream<String> chosen =
        context.formParamMap().entrySet().stream()
            .filter(field -> field.getKey().startsWith(CHOICE))
            .flatMap(field -> field.getValue().stream());
    return Stream.concat(context.formParams(MARKS).stream(), chosen)
        .collect(Collectors.joining(" "));
  }

  private static String films(Context context) {
    return Optional.ofNullable(context.formParam(FILMS)).orElse("");
  }

  private static int asked(Context context) {
    return ImportPage.line(Optional.ofNullable(context.formParam(ImportPage.ASKED)));
  }

  private ImportPreview approved(Context context, String marks) {
    Catalogue movies = models.get().catalogue();
    List<Matched> rows = MarksField.read(marks, movies, clock.instant());
    Set<String> genres = new HashSet<>(context.formParams(GENRE));
    genres.retainAll(movies.genres());
    ImportPreview approved = new ImportPreview("", rows, List.of(), List.of(), genres);
    return ListMeaning.of(films(context))
        .map(meaning -> approved.as(meaning, clock.instant()))
        .orElse(approved);
  }

  private void add(Context context, ImportChange change) {
    try {
      HistoryUpdate update =
          histories.change(pages.orGuest(context), EventSource.IMPORT, change::applyTo);
      Additions added = Additions.between(update.before(), update.after());
      SitePath.goOn(context, added.path(update.after(), asked(context)));
    } catch (HistoryFullException e) {
      new ReturnLink(Message.of("mark.to.films"), "/rated").offer(context);
      throw new RefusedException(
          409, Message.of("import.full"), Message.of("import.full.limit", History.MAX_ENTRIES));
    }
  }
}
