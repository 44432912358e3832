package dev.matinee.web.evening;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.store.Evening;
import dev.matinee.store.UserId;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** What members do with their evening. */
record EveningActions(Evenings evenings, Pages pages) {
  void choose(Context context) {
    Evening evening = evening(context);
    Evening chosen = evenings.choose(evening, strategy(context));
    SitePath.goOn(context, EveningsPage.path(chosen));
  }

  private static GroupStrategy strategy(Context context) {
    try {
      return GroupStrategy.named(Optional.ofNullable(context.formParam("strategy")).orElse(""));
    } catch (ListsException unknown) {
      throw new RefusedException(
          422, Message.of("evening.strategy.wrong"), Message.of("evening.strategy.wrong.text"));
    }
  }

  void leave(Context context) {
    evenings.leave(evening(context), person(context));
    SitePath.goOn(context, EveningsPage.PATH);
  }

  void end(Context context) {
    evenings.end(evening(context), person(context));
    SitePath.goOn(context, EveningsPage.PATH);
  }

  private Evening evening(Context context) {
    return evenings.ofMember(context.pathParam("code"), person(context), pages.address(context));
  }

  /** Who told nothing yet is in no evening. */
  private UserId person(Context context) {
    return pages.visitor(context).userId().orElseThrow(Evenings::none);
  }
}
