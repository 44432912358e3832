package dev.matinee.web.http;

import gg.jte.Content;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * The site's frame, for pages that come from elsewhere: head, navigation and foot around what they
 * show. Immutable; safe for use by any number of threads.
 */
public record PageFrame(Templates templates, CsrfGuard csrf) {
  /** Answers with a page. */
  public void render(Context context, String title, Content content) {
    templates.renderFramed(context, title, content);
  }

  /** Where the assets are, with a slash at the end. */
  public String assets() {
    return templates.assets();
  }

  /** The value of the field {@code _csrf} of a form on the page. */
  public String csrfToken(Context context) {
    return csrf.token(context);
  }

  /**
   * A secret name of the visit, under which a page may remember something of it. Always there where
   * a form was sent.
   *
   * @param purpose of the page; the names for two purposes have nothing in common
   * @return empty where no visit has begun
   */
  public Optional<String> visit(Context context, String purpose) {
    return csrf.visitName(context, purpose);
  }
}
