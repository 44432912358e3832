package dev.matinee.web.visitor;

import dev.matinee.store.StoreException;
import dev.matinee.store.Username;
import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.Page;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.http.SiteLink;
import dev.matinee.web.http.StaticAssets;
import dev.matinee.web.http.Templates;
import io.javalin.http.Context;
import java.util.List;

/**
 * The frame of the site's pages: navigation, and who is logged in.
 *
 * @param links of the main navigation
 */
public record SiteFrame(
    StaticAssets assets, VisitorSessions visitors, CsrfGuard csrf, List<SiteLink> links)
    implements Templates.Frame {
  @Override
  public Page of(Context context, String title) {
    String account = account(context);
    String token = account.isEmpty() ? "" : csrf.token(context);
    return new Page(
        RequestLanguage.texts(context),
        RequestLanguage.here(context),
        title,
        assets.base(),
        context.path(),
        account,
        token,
        links,
        visitors.flash(context));
  }

  /** A page that says what went wrong must not fail for the same reason. */
  private String account(Context context) {
    try {
      return visitors.of(context).username().map(Username::value).orElse("");
    } catch (StoreException e) {
      return "";
    }
  }
}
