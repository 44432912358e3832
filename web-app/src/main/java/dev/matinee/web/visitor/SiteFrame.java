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
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The frame of the site's pages: navigation, and who is logged in.
 *
 * @param publicUrl the address that browsers use, where it is known
 * @param links of the main navigation
 */
public record SiteFrame(
    StaticAssets assets,
    Optional<URI> publicUrl,
    VisitorSessions visitors,
    CsrfGuard csrf,
    List<SiteLink> links)
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
        site(),
        context.path(),
        account,
        token,
        links,
        visitors.flash(context));
  }

  private String site() {
    return publicUrl.map(url -> url.toString().replaceFirst("/$", "")).orElse("");
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
