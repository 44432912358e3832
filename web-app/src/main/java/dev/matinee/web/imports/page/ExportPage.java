package dev.matinee.web.imports.page;

import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** Hands people what they told of movies, whether they have an account or not. */
record ExportPage(ExportFile file, PersonalHistories histories, Pages pages) {
  static final String JSON = "/export.json";
  static final String CSV = "/export.csv";

  void sendJson(Context context) {
    file.sendJson(context, histories.of(pages.reader(context)));
  }

  void sendCsv(Context context) {
    file.sendCsv(context, histories.of(pages.reader(context)));
  }
}
