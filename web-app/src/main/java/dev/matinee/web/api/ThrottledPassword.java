package dev.matinee.web.api;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.account.Accounts;
import dev.matinee.web.account.LoginAttempt;
import dev.matinee.web.account.LoginThrottle;
import dev.matinee.web.http.RefusedException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at a password, within the limits that hold for the login page as well. Safe for use by any
 * number of threads.
 */
record ThrottledPassword(Accounts accounts, LoginThrottle throttle) {
  /**
   * The account, if the password is right and opens it.
   *
   * @param address where the request came from
   * @throws RefusedException if there were too many wrong ones
   */
  Optional<Account> open(Username name, String password, String address) {
    return attempt(name, address, () -> accounts.open(name, password));
  }

  /** The same for the owner of a token, whose account the password need not open. */
  Optional<Account> check(Username name, String password, String address) {
    return attempt(name, address, () -> accounts.check(name, password));
  }

  private Optional<Account> attempt(
      Username name, String address, Supplier<Optional<Account>> opening) {
    LoginAttempt attempt = throttle.attempt(name, address, opening);
    if (attempt.isTooMany()) {
      throw RefusedException.forNow(
          429,
          "Too many tries",
          "Please wait " + attempt.secondsToWait() + " seconds.",
          (int) Math.min(attempt.secondsToWait(), Integer.MAX_VALUE));
    }
    return attempt.account();
  }
}
