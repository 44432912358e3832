package dev.matinee.web.oauth;

import dev.matinee.store.OAuthStore;
import dev.matinee.web.account.LoginThrottle;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.visitor.Pages;
import java.time.Clock;

/** The addresses of account linking, for one program. Safe for use by any number of threads. */
public final class OAuthRoutes {
  private final ConsentPage consent;
  private final TokenEndpoint tokens;

  /** Over a store. */
  public OAuthRoutes(
      OAuthSettings settings, OAuthStore store, LoginThrottle throttle, Pages pages, Clock clock) {
    Grants grants = new Grants(store, settings.clientId(), clock);
    consent = new ConsentPage(settings, grants, pages);
    tokens = new TokenEndpoint(settings, grants, throttle, pages);
  }

  /** Adds them. */
  public void install(WebRoutes routes) {
    routes
        .get(ConsentPage.PATH, consent::show)
        .postForm(ConsentPage.PATH, consent::send)
        .postApi("/oauth/token", tokens.tokens())
        .postApi("/oauth/revoke", tokens.revocation());
  }
}
