package dev.matinee.web.api;

import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** {@code GET /api/docs}: the description of the API, to read and try out in a browser. */
record ApiDocsPage(Pages pages) {
  static final String PATH = "/api/docs";

  void show(Context context) {
    pages.render(context, "apidocs.jte", pages.texts(context).of("home.api"), ApiDescription.PATH);
  }
}
