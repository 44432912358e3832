package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What came of a secret that somebody showed for an account. Immutable.
 *
 * @param account empty unless the secret is right
 * @param secondsToWait before the next one is looked at; 0 where this one was
 */
public record LoginAttempt(Optional<Account> account, long secondsToWait) {
  /** Of a name that no account can have. */
  static final LoginAttempt WRONG = new LoginAttempt(Optional.empty(), 0);

  /** Not looked at. */
  static LoginAttempt tooMany(long secondsToWait) {
    return new LoginAttempt(Optional.empty(), secondsToWait);
  }

  /** Whether it was not looked at, since too many were wrong before. */
  public boolean isTooMany() {
    return secondsToWait > 0;
  }

  /** Gives the answer its status where there is no account. */
  void refuse(Context context) {
    context.status(isTooMany() ? 429 : 422);
    if (isTooMany()) {
      context.header("Retry-After", Long.toString(secondsToWait));
    }
  }

  /** What the person is told where there is no account. */
  Message sentence(Message wrong) {
    return isTooMany() ? Message.of("account.login.wait", secondsToWait) : wrong;
  }
}
