package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** Makes an account of a name and a password, and moves into it what was rated before. */
public record SignUpPage(Accounts accounts, GuestHandover entrance, Pages pages) {
  private static final String AFTERWARDS = "/recommendations";

  /**
   * The model of the template.
   *
   * @param login the way for those who have an account
   */
  public record View(Form form, String csrf, String login, int minLength) {}

  void show(Context context) {
    String next = Optional.ofNullable(context.queryParam(Credentials.NEXT)).orElse("");
    render(context, Form.empty().with(Credentials.NEXT, next));
  }

  private void render(Context context, Form form) {
    View view =
        new View(form, pages.csrf(context), other(form, "/login"), PasswordPolicy.MIN_LENGTH);
    pages.render(context, "signup.jte", "Sign up", view);
  }

  /** The other of the two doors, which leads on to the same place. */
  static String other(Form form, String path) {
    return Address.of(path).with(Credentials.NEXT, form.value(Credentials.NEXT)).toString();
  }

  void send(Context context) {
    Credentials credentials = Credentials.of(context);
    Form form = credentials.checked();
    if (form.isFine()) {
      Optional<Account> account =
          accounts.signUp(credentials.username().orElseThrow(), credentials.password());
      if (account.isPresent()) {
        entrance.admit(context, account.get(), credentials.remember());
        SitePath.goOn(context, SitePath.ofField(context, Credentials.NEXT, AFTERWARDS));
        return;
      }
      form = form.withError(Credentials.USERNAME, "Somebody has this name. Take another.");
    }
    context.status(422);
    render(context, form);
  }
}
