package dev.matinee.web.home;

import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** What people agree to who use the site or the skill. */
public record TermsPage(Pages pages) {
  /** The model of the template, which has texts only. */
  public record View() {}

  public void show(Context context) {
    pages.render(context, "terms.jte", pages.texts(context).of("home.terms"), new View());
  }
}
