package dev.matinee.web.api;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.serving.evening.EveningList;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.storedlists.together.JointList;
import dev.matinee.web.evening.Evenings;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code /api/v1/evenings}: lists for the owner of the token together with others. Members by the
 * API have accounts; those of the pages may be guests.
 */
record EveningsResource(
    Bearer bearer,
    ModelReference models,
    RecommendationFlow flow,
    Evenings evenings,
    Pages pages,
    JsonAnswer answer,
    Clock clock) {
  /** {@code POST /evenings}: starts one. */
  void start(Context context) {
    EveningMember owner = owner(context);
    GroupStrategy strategy = strategy(JsonBody.read(context, "strategy").text("strategy"));
    Evening evening = evenings.start(owner, strategy);
    answer.created(context, EveningJson.of(evening, owner.userId()));
  }

  private static GroupStrategy strategy(String name) {
    try {
      return GroupStrategy.named(name);
    } catch (ListsException e) {
      throw new RefusedException(422, "Not this strategy", String.valueOf(e.getMessage()));
    }
  }

  /** {@code POST /evenings/{code}/members}: lets the owner of the token in. */
  void join(Context context) {
    EveningMember owner = owner(context);
    Evening evening =
        evenings
            .find(code(context), Optional.of(owner.userId()), pages.address(context))
            .orElseThrow(Evenings::none);
    answer.ok(context, EveningJson.of(evenings.join(evening, owner), owner.userId()));
  }

  /** {@code DELETE /evenings/{code}/members}: takes the owner of the token out. */
  void leave(Context context) {
    UserId owner = bearer.owner(context);
    evenings.leave(evenings.ofMember(code(context), owner, pages.address(context)), owner);
    context.status(204);
  }

  /** {@code GET /evenings/{code}/recommendations}: the list of all members. */
  void show(Context context) {
    UserId owner = bearer.owner(context);
    LiveModel model = models.get();
    ListPart part = ListPart.of(context);
    Evening evening = evenings.ofMember(code(context), owner, pages.address(context));
    EveningList list =
        EveningList.of(model, flow, evenings.histories(evening), JointList.strategy(evening));
    answer.ok(context, EveningListJson.of(evening, list, part, owner, model, clock.instant()));
  }

  private EveningMember owner(Context context) {
    Session session = bearer.session(context);
    return new EveningMember(session.userId(), bearer.username(context).value());
  }

  private static String code(Context context) {
    return context.pathParam("code");
  }
}
