package dev.matinee.web.api;

import dev.matinee.store.UserId;
import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.transfer.HistoryExport;
import io.javalin.http.Context;

/** {@code GET /api/v1/me/export}: everything that the token's owner told of films. */
record ExportResource(Bearer bearer, ModelReference models, FilmDiary diary) {
  private static final int RETRY_SECONDS = 5;

  void show(Context context) {
    UserId owner = bearer.owner(context);
    boolean csv = isCsv(ListPart.parameter(context, "format").orElse("json"));
    FilmDiary.Reading reading = diary.read(owner);
    if (reading.stale()) {
      throw RefusedException.forNow(
          503,
          "Our storage is out of reach",
          "An export must be complete. Please try again in a few seconds.",
          RETRY_SECONDS);
    }
    HistoryExport export = new HistoryExport(reading.history(), models.get().catalogue());
    String name = csv ? "matinee.csv" : "matinee.json";
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    if (csv) {
      context.contentType(MediaType.CSV + ";charset=utf-8").result(export.toCsv());
    } else {
      context.contentType(MediaType.JSON).result(export.toJson());
    }
  }

  private static boolean isCsv(String format) {
    return switch (format) {
      case "csv" -> true;
      case "json" -> false;
      default ->
          throw new RefusedException(400, "That does not work", "The format must be json or csv.");
    };
  }
}
