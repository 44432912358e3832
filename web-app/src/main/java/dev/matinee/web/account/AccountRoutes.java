package dev.matinee.web.account;

import dev.matinee.store.Stores;
import dev.matinee.web.WebRoutes;
import dev.matinee.web.diary.FilmDiary;
import dev.matinee.web.visitor.Pages;
import java.time.Clock;

/** The addresses of signing up, logging in and the account page. */
public final class AccountRoutes implements AutoCloseable {
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final SignUpPage signUp;
  private final LoginPage login;

  /** Over the stores. */
  public AccountRoutes(Stores stores, FilmDiary diary, Pages pages, Clock clock) {
    accounts = new Accounts(stores, new PasswordHashing(), clock);
    Entrance entrance = new Entrance(accounts, pages.visitors(), diary);
    throttle = new LoginThrottle(clock);
    signUp = new SignUpPage(accounts, entrance, pages);
    login = new LoginPage(accounts, entrance, throttle, pages);
  }

  /** Adds them. */
  public void install(WebRoutes routes) {
    routes
        .get("/signup", signUp::show)
        .postForm("/signup", signUp::send)
        .get("/login", login::show)
        .postForm("/login", login::send)
        .postForm("/logout", login::logOut);
  }

  public Accounts accounts() {
    return accounts;
  }

  /** The one for all doors, so that nobody gets more tries by using several. */
  public LoginThrottle throttle() {
    return throttle;
  }

  @Override
  public void close() {
    throttle.close();
  }
}
