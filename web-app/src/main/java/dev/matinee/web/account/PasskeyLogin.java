package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.web.passkey.PasskeyCeremonies;
import dev.matinee.web.passkey.PasskeyRefusedException;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** Lets account holders in by a passkey. They say no name, and nothing tells whether one exists. */
record PasskeyLogin(
    PasskeyCeremonies ceremonies,
    AccountPasskeys passkeys,
    LoginThrottle throttle,
    LoginPage page,
    Pages pages) {
  /** Asks the browser for a passkey. */
  void ask(Context context) {
    try {
      ScriptAnswer.of(context, ceremonies.askToUse(context));
    } catch (PasskeyRefusedException refused) {
      ScriptAnswer.refused(context.status(422), refused.reason().in(pages.texts(context)));
    }
  }

  /**
   * Takes what the browser answered. Wrong answers count by their address, since no name is said.
   */
  void send(Context context) {
    String source = "a passkey at " + pages.address(context);
    long seconds = throttle.secondsToWait(source);
    if (seconds > 0) {
      LoginAttempt tooMany = LoginAttempt.tooMany(seconds);
      page.refuse(context, tooMany, tooMany.sentence(LoginPage.WRONG));
      return;
    }
    try {
      Account account = passkeys.open(ceremonies.used(context));
      throttle.opened(account.username(), source, pages.address(context));
      page.admit(context, account);
    } catch (PasskeyRefusedException refused) {
      throttle.countFailure(source);
      page.refuse(context, LoginAttempt.WRONG, refused.reason());
    }
  }
}
