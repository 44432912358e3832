package dev.matinee.web.questionnaire;

import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.Optional;

/** The addresses of the questionnaire. Immutable; safe for use by any number of threads. */
public final class QuestionnaireRoutes {
  private final QuestionnairePage questionnaire;
  private final ResultPage result;
  private final Pages pages;

  /**
   * Over the live model.
   *
   * @param texting where text messages are sent
   */
  public QuestionnaireRoutes(
      ModelReference models,
      RecommendationFlow flow,
      PersonalHistories histories,
      Optional<Texting> texting,
      Pages pages,
      Clock clock) {
    CalledName called = new CalledName(pages.transport());
    questionnaire = new QuestionnairePage(models, histories, texting, called, pages, clock);
    result = new ResultPage(models, flow, histories, texting, called, pages);
    this.pages = pages;
  }

  /** Adds them. */
  public void install(WebRoutes routes) {
    routes
        .get(QuestionnairePage.PATH, questionnaire::show)
        .postForm(QuestionnairePage.PATH, questionnaire::send)
        .get(ResultPage.PATH, result::show)
        .postForm(QuestionnairePage.PATH + "/code", result::verify)
        .postForm(QuestionnairePage.PATH + "/next", result::next);
  }

  /**
   * The questionnaire as the front page of all who have no account.
   *
   * @param home of the others
   */
  public Handler before(Handler home) {
    return context -> {
      if (isHome(context)) {
        home.handle(context);
      } else {
        questionnaire.show(context);
      }
    };
  }

  private boolean isHome(Context context) {
    return pages.visitor(context).isSignedIn() || context.queryParam("goodbye") != null;
  }
}
