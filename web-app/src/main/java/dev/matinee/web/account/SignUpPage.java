package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.Flash;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** Makes an account of a name and a password, and moves into it what was rated before. */
public record SignUpPage(
    Accounts accounts, GuestHandover entrance, LoginThrottle throttle, Pages pages) {
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
    pages.render(context, "signup.jte", pages.texts(context).of("layout.sign.up"), view);
  }

  /** The other of the two doors, which leads on to the same place. */
  static String other(Form form, String path) {
    return Address.of(path).with(Credentials.NEXT, form.value(Credentials.NEXT)).toString();
  }

  void send(Context context) {
    Credentials credentials = Credentials.of(context);
    Form form = credentials.checkedAsNew(pages.texts(context));
    if (form.isFine()) {
      Username name = credentials.username().orElseThrow();
      RecoveryCodes codes = RecoveryCodes.random();
      Optional<Account> account = accounts.signUp(name, credentials.password(), codes);
      if (account.isPresent()) {
        admit(context, account.get(), credentials, codes);
        return;
      }
      Optional<Account> again = sentTwice(context, name, credentials.password());
      if (again.isPresent()) {
        admit(context, again.get(), credentials, accounts.renewCodes(name));
        return;
      }
      form = form.withError(Credentials.USERNAME, pages.texts(context).of("account.signup.taken"));
    }
    context.status(422);
    render(context, form);
  }

  /**
   * A second click on the button is the same wish, and not somebody else's name. It gives no more
   * tries at a password than the login page.
   */
  private Optional<Account> sentTwice(Context context, Username name, String password) {
    return accounts
        .find(name)
        .filter(accounts::isFresh)
        .flatMap(
            found ->
                throttle
                    .attempt(name, pages.address(context), () -> accounts.open(name, password))
                    .account());
  }

  private void admit(
      Context context, Account account, Credentials credentials, RecoveryCodes codes) {
    entrance.admit(context, account, credentials.remember());
    pages.visitors().tell(context, new Flash(Flash.Word.SIGNED_UP, codes.codes()));
    SitePath.goOn(context, SitePath.ofField(context, Credentials.NEXT, AFTERWARDS));
  }
}
