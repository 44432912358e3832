package dev.matinee.web.account;

import dev.matinee.store.Username;
import dev.matinee.web.http.Flash;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** Lets in who forgot the password, by a recovery code and with a new password. */
public record RecoveryPage(
    Accounts accounts, GuestHandover entrance, LoginThrottle throttle, Pages pages) {
  private static final String CODE = "code";
  private static final Message WRONG = Message.of("account.recover.wrong");

  /** The model of the template. */
  public record View(Form form, String csrf, int minLength) {}

  void show(Context context) {
    render(context, Form.empty());
  }

  private void render(Context context, Form form) {
    View view = new View(form, pages.csrf(context), PasswordPolicy.MIN_LENGTH);
    pages.render(context, "recover.jte", pages.texts(context).of("account.recover"), view);
  }

  void send(Context context) {
    Credentials credentials = Credentials.of(context);
    Form form = credentials.checked(pages.texts(context));
    if (!form.isFine()) {
      context.status(422);
      render(context, form);
      return;
    }
    Username name = credentials.username().orElseThrow();
    String code = Optional.ofNullable(context.formParam(CODE)).orElse("");
    LoginAttempt attempt =
        throttle.attempt(
            name,
            pages.address(context),
            () -> accounts.recover(name, code, credentials.password()));
    if (attempt.account().isEmpty()) {
      attempt.refuse(context);
      render(context, form.withError(Form.WHOLE, attempt.sentence(WRONG).in(pages.texts(context))));
      return;
    }
    entrance.admit(context, attempt.account().get(), credentials.remember());
    pages.visitors().tell(context, Flash.of(Flash.Word.RECOVERED));
    SitePath.goOn(context, "/account");
  }
}
