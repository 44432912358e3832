package dev.matinee.web.api;

import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.imports.page.ExportFile;
import io.javalin.http.Context;

/** {@code GET /api/v1/me/export}: everything that the token's owner told of movies. */
record ExportResource(Bearer bearer, PersonalHistories histories, ExportFile file) {
  void show(Context context) {
    PersonalHistories.Reading reading = histories.of(bearer.reader(context));
    switch (ListPart.parameter(context, "format").orElse("json")) {
      case "csv" -> file.sendCsv(context, reading);
      case "json" -> file.sendJson(context, reading);
      default ->
          throw new RefusedException(
              400, "That is not a valid request", "The format must be json or csv.");
    }
  }
}
