package dev.matinee.web.account;

import dev.matinee.store.Stores;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.SecurityLog;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.passkey.PasskeyCeremonies;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The addresses of signing up, logging in and the account page. */
public final class AccountRoutes implements AutoCloseable {
  private final Pages pages;
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final ApiTokens tokens;
  private final SignUpPage signUp;
  private final LoginPage login;
  private final RecoveryPage recovery;
  private final AccountPage account;
  private final PasskeyCeremonies ceremonies;
  private final AccountPasskeys passkeys;
  private final VoiceActions voice;
  private final PhoneActions phones;

  /**
   * Over the stores.
   *
   * @param publicUrl the address that browsers use, where it is known
   * @param texting where text messages are sent
   */
  public AccountRoutes(
      Stores stores,
      PersonalHistories histories,
      PasswordHashing hashing,
      Optional<URI> publicUrl,
      Optional<Texting> texting,
      Pages pages,
      SecurityLog log,
      Clock clock) {
    this.pages = pages;
    accounts = new Accounts(stores, histories, hashing, clock);
    throttle = new LoginThrottle("log-in", stores.tallies(), log, clock);
    tokens = new ApiTokens(stores.sessions(), accounts, clock);
    GuestHandover entrance =
        new GuestHandover(
            accounts,
            pages.visitors(),
            histories,
            stores.evenings(),
            stores.recommendations(),
            stores.phones());
    ceremonies = new PasskeyCeremonies(stores.challenges(), publicUrl, pages.transport(), clock);
    passkeys = new AccountPasskeys(stores.accounts());
    signUp = new SignUpPage(accounts, entrance, throttle, pages);
    login = new LoginPage(accounts, entrance, throttle, ceremonies, pages);
    recovery = new RecoveryPage(accounts, entrance, throttle, pages);
    account =
        new AccountPage(accounts, stores.voiceLinks(), stores.oauth(), ceremonies, texting, pages);
    phones = new PhoneActions(texting, account, pages);
    PairingCodes codes = new PairingCodes(stores.pairingCodes(), histories, clock);
    voice = new VoiceActions(codes, stores.voiceLinks(), stores.oauth(), account, pages, clock);
  }

  /** Adds them. */
  public void install(WebRoutes routes) {
    routes
        .get("/signup", signUp::show)
        .postForm("/signup", signUp::send)
        .get("/login", login::show)
        .postForm("/login", login::send)
        .get("/recover", recovery::show)
        .postForm("/recover", recovery::send)
        .postForm("/logout", login::logOut);
    PasskeyLogin byPasskey = new PasskeyLogin(ceremonies, passkeys, throttle, login, pages);
    routes
        .postForm("/login/passkey", byPasskey::send)
        .postForm("/login/passkey/challenge", byPasskey::ask);
    installAccount(routes);
    installPasskeys(routes);
  }

  private void installPasskeys(WebRoutes routes) {
    PasswordCheck check = new PasswordCheck(accounts, throttle, pages);
    PasskeyActions actions = new PasskeyActions(ceremonies, check, passkeys, account, pages);
    routes
        .postForm("/account/passkeys", signedIn(actions::add))
        .postForm("/account/passkeys/challenge", signedIn(actions::ask))
        .postForm("/account/passkeys/remove", signedIn(actions::remove))
        .postForm("/account/passkeys/only", signedIn(actions::only));
  }

  private void installAccount(WebRoutes routes) {
    PasswordCheck check = new PasswordCheck(accounts, throttle, pages);
    DeletionPage deletion = new DeletionPage(check, accounts, pages);
    TokenActions programs = new TokenActions(tokens, accounts, account, pages);
    routes
        .get("/account", signedIn(account::show))
        .postForm(
            "/account/password",
            signedIn(new PasswordChange(check, accounts, account, pages)::send))
        .postForm(
            "/account/recovery",
            signedIn(new RecoveryActions(check, accounts, account, pages)::renew))
        .postForm("/account/sessions", signedIn(new SessionActions(accounts, pages)::end))
        .postForm("/account/tokens", signedIn(programs::create))
        .postForm("/account/tokens/revoke", signedIn(programs::revoke))
        .postForm("/account/pairing-code", signedIn(voice::makeCode))
        .postForm("/account/unlink", signedIn(voice::unlink))
        .postForm("/account/disconnect", signedIn(voice::disconnect))
        .postForm("/account/phone", signedIn(phones::give))
        .postForm("/account/phone/code", signedIn(phones::verify))
        .postForm("/account/phone/code/again", signedIn(phones::again))
        .postForm("/account/phone/wishes", signedIn(phones::wish))
        .postForm("/account/phone/remove", signedIn(phones::remove))
        .get("/account/delete", signedIn(deletion::show))
        .postForm("/account/delete", signedIn(deletion::send));
  }

  /** Sends a person who is not logged in to the login page; a form has to be sent again then. */
  private Handler signedIn(Handler handler) {
    return context -> {
      if (pages.visitor(context).isSignedIn()) {
        handler.handle(context);
      } else {
        SitePath.goOn(context, "/login?next=" + afterLogin(context));
      }
    };
  }

  private static String afterLogin(Context context) {
    return HandlerType.GET.equals(context.method()) ? context.path() : "/account";
  }

  public Accounts accounts() {
    return accounts;
  }

  /** The one for all ways to log in, so that an attacker gets no more tries by using several. */
  public LoginThrottle throttle() {
    return throttle;
  }

  @Override
  public void close() {
    tokens.close();
    throttle.close();
  }
}
