package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.web.http.Flash;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SecurityHeaders;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Message;
import dev.matinee.web.passkey.PasskeyCeremonies;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Lets account holders in and out. It never tells whether a name exists. */
public record LoginPage(
    Accounts accounts,
    GuestHandover entrance,
    LoginThrottle throttle,
    PasskeyCeremonies passkeys,
    Pages pages) {
  static final Message WRONG = Message.of("account.login.wrong");

  private static final String AFTERWARDS = "/recommendations";

  /**
   * The model of the template.
   *
   * @param signUp the way for those who have no account
   * @param passkeys whether browsers have passkeys at the address that was used
   */
  public record View(Form form, String csrf, String signUp, boolean passkeys) {}

  void show(Context context) {
    if (pages.visitor(context).isSignedIn()) {
      SitePath.goOn(context, SitePath.ofQuery(context, Credentials.NEXT, AFTERWARDS));
      return;
    }
    Form form = Form.empty();
    String next = Optional.ofNullable(context.queryParam(Credentials.NEXT)).orElse("");
    render(context, form.with(Credentials.NEXT, next));
  }

  private void render(Context context, Form form) {
    View view =
        new View(
            form,
            pages.csrf(context),
            SignUpPage.other(form, "/signup"),
            passkeys.arePossible(context));
    pages.render(context, "login.jte", pages.texts(context).of("layout.log.in"), view);
  }

  void send(Context context) {
    Credentials credentials = Credentials.of(context);
    String address = pages.address(context);
    LoginAttempt attempt =
        credentials
            .username()
            .map(name -> throttle.attempt(name, address, () -> open(name, credentials)))
            .orElse(LoginAttempt.WRONG);
    attempt
        .account()
        .ifPresentOrElse(
            account -> admit(context, account),
            () -> refuse(context, attempt, attempt.sentence(WRONG)));
  }

  private Optional<Account> open(Username name, Credentials credentials) {
    return accounts.open(name, credentials.password());
  }

  /** Shows the form again, with what was wrong. */
  void refuse(Context context, LoginAttempt attempt, Message reason) {
    attempt.refuse(context);
    Form form = Credentials.of(context).form();
    render(context, form.withError(Form.WHOLE, reason.in(pages.texts(context))));
  }

  /** Lets somebody in, and on to where they wanted to go. */
  void admit(Context context, Account account) {
    entrance.admit(context, account, Credentials.of(context).remember());
    SitePath.goOn(context, SitePath.ofField(context, Credentials.NEXT, AFTERWARDS));
  }

  void logOut(Context context) {
    pages.visitor(context).session().ifPresent(this::unlist);
    pages.visitors().end(context);
    SecurityHeaders.clearPages(context);
    pages.visitors().tell(context, Flash.of(Flash.Word.LOGGED_OUT));
    SitePath.goOn(context, "/");
  }

  private void unlist(Session session) {
    session.username().ifPresent(name -> accounts.end(name, List.of(session.tokenHash())));
  }
}
