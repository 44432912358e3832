package dev.matinee.web.imports.page;

import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** Hands people what they told of films, whether they have an account or not. */
record ExportPage(ExportFile file, FilmDiary diary, Pages pages) {
  static final String JSON = "/export.json";
  static final String CSV = "/export.csv";

  void sendJson(Context context) {
    file.sendJson(context, diary.of(pages.visitor(context)));
  }

  void sendCsv(Context context) {
    file.sendCsv(context, diary.of(pages.visitor(context)));
  }
}
