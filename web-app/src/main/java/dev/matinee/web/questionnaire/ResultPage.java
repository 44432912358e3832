package dev.matinee.web.questionnaire;

import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.Phone;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the questionnaire: the first ten films of the person's list. A number that they
 * gave is confirmed here, and the next person at the same screen can begin anew.
 */
public record ResultPage(
    ModelReference models,
    RecommendationFlow flow,
    PersonalHistories histories,
    Optional<Texting> texting,
    CalledName called,
    Pages pages) {
  static final String PATH = "/questionnaire/result";

  private static final int FILMS = 10;
  private static final String CODE = "phoneCode";

  /**
   * The model of the template.
   *
   * @param name of the person; empty where they gave none
   * @param phone their number; empty where they gave none
   * @param degraded whether newer answers may be missing
   * @param person whether it is one of the questionnaire, and not an account's
   */
  public record View(
      String name,
      List<MovieCard> films,
      Optional<Phone> phone,
      Form form,
      boolean degraded,
      boolean person,
      String csrf) {
    /** Whether a code is still to be typed. */
    public boolean isWaiting() {
      return phone.isPresent() && !phone.get().isVerified();
    }
  }

  void show(Context context) {
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    if (reading.history().ratings().isEmpty()) {
      SitePath.goOn(context, QuestionnairePage.PATH);
    } else {
      render(context, reading, Form.empty());
    }
  }

  private void render(Context context, PersonalHistories.Reading reading, Form form) {
    LiveModel model = models.get();
    History history = reading.history();
    ServedList served = flow.list(model, reading.owner(model), ListWish.USUAL);
    List<MovieCard> films =
        served.list().movies().stream()
            .limit(FILMS)
            .map(
                movie ->
                    MovieCard.of(
                        movie, history.mark(movie.id()), model.matrix().scale(), pages.pictures()))
            .toList();
    View view =
        new View(
            called.read(context),
            films,
            texting.flatMap(on -> pages.visitor(context).userId().flatMap(on::phone)),
            form,
            served.degraded(),
            !pages.visitor(context).isSignedIn(),
            pages.csrf(context));
    pages.render(
        context,
        "questionnaire-result.jte",
        pages.texts(context).of("questionnaire.result.title"),
        view);
  }

  /** Takes the code that was sent to the number. */
  void verify(Context context) {
    Form form = Form.of(context, List.of(CODE));
    PersonalHistories.Reading reading = histories.of(pages.reader(context));
    boolean right =
        texting
            .filter(
                on ->
                    pages
                        .visitor(context)
                        .userId()
                        .filter(person -> on.verify(person, form.value(CODE)))
                        .isPresent())
            .isPresent();
    if (right || reading.history().ratings().isEmpty()) {
      SitePath.goOn(context, PATH);
    } else {
      context.status(422);
      render(context, reading, form.withError(CODE, pages.texts(context).of("phone.code.wrong")));
    }
  }

  /** Forgets in this browser who was here. */
  void next(Context context) {
    if (!pages.visitor(context).isSignedIn()) {
      pages.visitors().end(context);
      called.forget(context);
    }
    SitePath.goOn(context, QuestionnairePage.PATH);
  }
}
