package dev.matinee.web.taste;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;

/** A person's taste in figures, beside that of all people. */
public record TastePage(ModelReference models, PersonalHistories histories, Pages pages) {
  static final String PATH = "/taste";
  static final String YEAR = "year";

  /** Adds its address. */
  public void install(WebRoutes routes) {
    routes.get(PATH, this::show);
  }

  /**
   * The year that a request asks for; empty where it asks for none.
   *
   * @throws dev.matinee.web.http.RefusedException if it is no year
   */
  public static OptionalInt year(Context context) {
    return Optional.ofNullable(context.queryParam(YEAR)).stream()
        .mapToInt(StrictNumber::year)
        .findFirst();
  }

  private void show(Context context) {
    OptionalInt year = year(context);
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    Taste taste = Taste.of(model, reading.history(), year);
    TasteView view = TasteView.of(taste, reading.stale(), pages.pictures(), pages.texts(context));
    pages.render(context, "taste.jte", pages.texts(context).of("taste.title"), view);
  }
}
