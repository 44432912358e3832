package dev.matinee.web.imports.page;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Stores;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.imports.format.HistoryExport;
import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Answers with everything that a person told of movies, as a file with the date in its name. It is
 * complete or refused.
 */
public record ExportFile(ModelReference models, Stores stores, Clock clock) {
  private static final int RETRY_SECONDS = 5;

  /** As JSON, with all that is kept of the person. */
  public void sendJson(Context context, PersonalHistories.Reading reading) {
    send(
        context,
        "json",
        "application/json",
        export(reading).toJson(more -> new AccountExport(stores).addTo(more, reading.history())));
  }

  /** As CSV, for a spreadsheet. */
  public void sendCsv(Context context, PersonalHistories.Reading reading) {
    send(context, "csv", "text/csv;charset=utf-8", export(reading).toCsv());
  }

  private HistoryExport export(PersonalHistories.Reading reading) {
    if (reading.stale()) {
      throw RefusedException.forNow(
          503, Message.of("error.storage"), Message.of("import.storage.export"), RETRY_SECONDS);
    }
    return new HistoryExport(reading.history(), models.get().catalogue());
  }

  private void send(Context context, String extension, String type, String content) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String name = "matinee-" + today + "." + extension;
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.contentType(type).result(content);
  }
}
