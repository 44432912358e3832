package dev.matinee.web.visitor;

import dev.matinee.store.UserId;
import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.http.Templates;
import dev.matinee.web.http.Transport;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.Pictures;
import io.javalin.http.Context;

/**
 * What every page of the site needs: its frame, tokens for its forms, who is looking at it, and the
 * pictures of movies. Immutable; safe for use by any number of threads.
 */
public record Pages(
    Templates templates,
    CsrfGuard csrf,
    VisitorSessions visitors,
    Transport transport,
    Pictures pictures) {
  /** Answers with a page; {@code view} is its template's model. */
  public void render(Context context, String template, String title, Object view) {
    templates.render(context, template, title, view);
  }

  /** What the site says in the language of a request. */
  public Texts texts(Context context) {
    return RequestLanguage.texts(context);
  }

  /** The value of the field {@code _csrf} of a form. */
  public String csrf(Context context) {
    return csrf.token(context);
  }

  /** Who sent the request. */
  public Visitor visitor(Context context) {
    return visitors.of(context);
  }

  /**
   * Who sent the request, for a page that shows what the person told: that is read with less.
   *
   * @return the same as {@link #visitor}
   */
  public Visitor reader(Context context) {
    return visitors.reader(context);
  }

  /** Whose history a change goes into; somebody who told nothing yet becomes a guest. */
  public UserId orGuest(Context context) {
    return visitors.orGuest(context);
  }

  /** Where the request came from, for limits. */
  public String address(Context context) {
    return transport.address(context);
  }
}
