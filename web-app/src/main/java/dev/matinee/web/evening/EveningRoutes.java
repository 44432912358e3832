package dev.matinee.web.evening;

import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Evening;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * The addresses of evenings.
 *
 * @param publicUrl the address that browsers use, where it is not the one of the request
 */
public record EveningRoutes(
    ModelReference models,
    RecommendationFlow flow,
    Evenings evenings,
    Optional<URI> publicUrl,
    Pages pages,
    Clock clock) {
  private static final String ONE = EveningsPage.PATH + "/{code}";

  /** Adds them. */
  public void install(WebRoutes routes) {
    MemberName names = new MemberName(pages);
    EveningsPage all = new EveningsPage(evenings, names, pages);
    InvitationPage invitation = new InvitationPage(evenings, names, pages);
    EveningActions actions = new EveningActions(evenings, pages);
    EveningPage one = new EveningPage(models, flow, evenings, invitation, publicUrl, pages, clock);
    routes
        .get(EveningsPage.PATH, all::show)
        .postForm(EveningsPage.PATH, all::start)
        .postForm(EveningsPage.PATH + "/join", all::find)
        .get(ONE, one::show)
        .get(ONE + "/people", new PeoplePart(evenings, pages)::show)
        .postForm(ONE + "/members", invitation::join)
        .postForm(ONE + "/strategy", actions::choose)
        .postForm(ONE + "/leave", actions::leave)
        .postForm(ONE + "/end", actions::end);
  }

  /** The evening that a request names; an error page leads to where another code can be typed. */
  static Evening asked(Context context, Evenings evenings, Pages pages) {
    new ReturnLink(Message.of("evening.another"), EveningsPage.PATH).offer(context);
    return evenings
        .find(context.pathParam("code"), pages.visitor(context).userId(), pages.address(context))
        .orElseThrow(Evenings::none);
  }
}
