package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.http.Form;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Asks the person who is logged in for the password again before something that cannot be undone. A
 * stranger at an open browser gets no more tries by it than at the login page.
 */
record PasswordCheck(Accounts accounts, LoginThrottle throttle, Pages pages) {
  static final String FIELD = "current";

  /**
   * What came of it.
   *
   * @param account empty unless the password is right
   * @param form with what is wrong
   */
  record Outcome(Optional<Account> account, Form form) {}

  /** Looks at the password of a form; where it is wrong, the answer gets its status. */
  Outcome of(Context context, Form form) {
    return of(context, FIELD, form);
  }

  /** The same of a field of another name. */
  Outcome of(Context context, String field, Form form) {
    Username name = pages.visitor(context).username().orElseThrow();
    String password = Optional.ofNullable(context.formParam(field)).orElse("");
    LoginAttempt attempt =
        throttle.attempt(name, pages.address(context), () -> accounts.check(name, password));
    if (attempt.account().isPresent()) {
      return new Outcome(attempt.account(), form);
    }
    attempt.refuse(context);
    Message wrong = attempt.sentence(Message.of("account.change.wrong"));
    return new Outcome(Optional.empty(), form.withError(field, wrong.in(pages.texts(context))));
  }
}
