package dev.matinee.web.home;

import dev.matinee.store.Retention;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** What is kept of people, for how long, and how they are rid of it. */
public record PrivacyPage(Pages pages) {
  /** The model of the template. */
  public record View(long guestDays) {}

  public void show(Context context) {
    pages.render(
        context,
        "privacy.jte",
        pages.texts(context).of("home.privacy"),
        new View(Retention.GUEST.toDays()));
  }
}
