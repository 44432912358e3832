package dev.matinee.web.exchange;

import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.transfer.HistoryExport;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Hands people everything that they told of films, as a file. */
record ExportPage(ModelReference models, FilmDiary diary, Pages pages, Clock clock) {
  static final String JSON = "/export.json";
  static final String CSV = "/export.csv";

  private static final int RETRY_SECONDS = 5;

  void sendJson(Context context) {
    String document = export(context).toJson();
    attach(context, "json");
    context.contentType("application/json; charset=utf-8").result(document);
  }

  void sendCsv(Context context) {
    String rows = export(context).toCsv();
    attach(context, "csv");
    context.contentType("text/csv; charset=utf-8").result(rows);
  }

  private HistoryExport export(Context context) {
    FilmDiary.Reading reading = diary.of(pages.visitor(context));
    if (reading.stale()) {
      throw RefusedException.forNow(
          503,
          "Our storage is out of reach",
          "What you take along must be complete. Please try again in a few seconds.",
          RETRY_SECONDS);
    }
    return new HistoryExport(reading.history(), models.get().catalogue());
  }

  private void attach(Context context, String type) {
    String name = "matinee-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "." + type;
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
