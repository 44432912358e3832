package dev.matinee.web.api;

import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.account.Accounts;
import dev.matinee.web.account.LoginAttempt;
import dev.matinee.web.account.LoginThrottle;
import dev.matinee.web.http.RefusedException;
import java.util.Optional;

/**
 * Looks at a password, within the limits that hold for the login page as well. Safe for use by any
 * number of threads.
 */
record ThrottledPassword(Accounts accounts, LoginThrottle throttle) {
  /**
   * The account, if the password is right.
   *
   * @param address where the request came from
   * @throws RefusedException if there were too many wrong ones
   */
  Optional<Account> open(Username name, String password, String address) {
    LoginAttempt attempt = throttle.attempt(name, address, () -> accounts.open(name, password));
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
