package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.web.http.Flash;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Lets account holders in and out. It never tells whether a name exists. */
public record LoginPage(
    Accounts accounts, GuestHandover entrance, LoginThrottle throttle, Pages pages) {
  private static final String AFTERWARDS = "/recommendations";

  /**
   * The model of the template.
   *
   * @param signUp the way for those who have no account
   */
  public record View(Form form, String csrf, String signUp) {}

  void show(Context context) {
    Form form = Form.empty();
    String next = Optional.ofNullable(context.queryParam(Credentials.NEXT)).orElse("");
    render(context, form.with(Credentials.NEXT, next));
  }

  private void render(Context context, Form form) {
    View view = new View(form, pages.csrf(context), SignUpPage.other(form, "/signup"));
    pages.render(context, "login.jte", "Log in", view);
  }

  void send(Context context) {
    Credentials credentials = Credentials.of(context);
    Optional<Username> name = credentials.username();
    String address = pages.address(context);
    long seconds = name.map(known -> throttle.secondsToWait(known, address)).orElse(0L);
    if (seconds > 0) {
      context.header("Retry-After", Long.toString(seconds));
      refuse(context, 429, credentials, "Too many tries. Please wait " + seconds + " seconds.");
      return;
    }
    Optional<Account> account = name.flatMap(known -> accounts.open(known, credentials.password()));
    if (account.isEmpty()) {
      name.ifPresent(known -> throttle.countFailure(known, address));
      refuse(context, 422, credentials, "This name and password do not belong together.");
      return;
    }
    throttle.forget(account.get().username(), address);
    entrance.admit(context, account.get(), credentials.remember());
    SitePath.goOn(context, SitePath.ofField(context, Credentials.NEXT, AFTERWARDS));
  }

  private void refuse(Context context, int status, Credentials credentials, String reason) {
    context.status(status);
    render(context, credentials.form().withError(Form.WHOLE, reason));
  }

  void logOut(Context context) {
    pages.visitor(context).session().ifPresent(this::unlist);
    pages.visitors().end(context);
    pages.visitors().tell(context, Flash.of(Flash.Word.LOGGED_OUT));
    SitePath.goOn(context, "/");
  }

  private void unlist(Session session) {
    session.username().ifPresent(name -> accounts.end(name, List.of(session.tokenHash())));
  }
}
