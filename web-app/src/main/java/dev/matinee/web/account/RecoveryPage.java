package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.http.Flash;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** Lets in who forgot the password, by a recovery code and with a new password. */
public record RecoveryPage(
    Accounts accounts, GuestHandover entrance, LoginThrottle throttle, Pages pages) {
  private static final String CODE = "code";

  /** The model of the template. */
  public record View(Form form, String csrf, int minLength) {}

  void show(Context context) {
    render(context, Form.empty());
  }

  private void render(Context context, Form form) {
    View view = new View(form, pages.csrf(context), PasswordPolicy.MIN_LENGTH);
    pages.render(context, "recover.jte", "Recover your account", view);
  }

  void send(Context context) {
    Credentials credentials = Credentials.of(context);
    Form form = credentials.checked();
    if (!form.isFine()) {
      refuse(context, 422, form);
      return;
    }
    Username name = credentials.username().orElseThrow();
    String address = pages.address(context);
    long seconds = throttle.secondsToWait(name, address);
    if (seconds > 0) {
      context.header("Retry-After", Long.toString(seconds));
      String wait = "Too many tries. Please wait " + seconds + " seconds.";
      refuse(context, 429, form.withError(Form.WHOLE, wait));
      return;
    }
    String code = Optional.ofNullable(context.formParam(CODE)).orElse("");
    Optional<Account> account = accounts.recover(name, code, credentials.password());
    if (account.isEmpty()) {
      throttle.countFailure(name, address);
      String wrong = "This name and recovery code do not belong together, or the code was used.";
      refuse(context, 422, form.withError(Form.WHOLE, wrong));
      return;
    }
    throttle.forget(name, address);
    entrance.admit(context, account.get(), credentials.remember());
    pages.visitors().tell(context, Flash.of(Flash.Word.RECOVERED));
    SitePath.goOn(context, "/account");
  }

  private void refuse(Context context, int status, Form form) {
    context.status(status);
    render(context, form);
  }
}
