package dev.matinee.web.account;

import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Logs other browsers out: one of them, or all. */
record SessionActions(Accounts accounts, Pages pages) {
  private static final String FIELD = "session";
  private static final String OTHERS = "others";

  void end(Context context) {
    Session current = pages.visitor(context).session().orElseThrow();
    Username name = current.username().orElseThrow();
    String chosen = Optional.ofNullable(context.formParam(FIELD)).orElse("");
    Predicate<String> meant = hash -> chosen.equals(OTHERS) || PublicName.of(hash).equals(chosen);
    List<String> ended =
        accounts.sessions(name).stream()
            .filter(session -> session.kind() == Session.Kind.BROWSER)
            .map(Session::tokenHash)
            .filter(meant)
            .filter(hash -> !hash.equals(current.tokenHash()))
            .toList();
    accounts.end(name, ended);
    SitePath.goOn(context, AccountNotice.path("sessions"));
  }
}
