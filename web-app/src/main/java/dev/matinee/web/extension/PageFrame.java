package dev.matinee.web.extension;

import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.language.Language;
import dev.matinee.web.visitor.Pages;
import gg.jte.Content;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * The site's frame, for the pages of an extension: head, navigation and foot around what they show.
 * Immutable; safe for use by any number of threads.
 */
public final class PageFrame {
  private final Pages pages;

  PageFrame(Pages pages) {
    this.pages = pages;
  }

  /** Answers with a page. */
  public void render(Context context, String title, Content content) {
    pages.templates().renderFramed(context, title, content);
  }

  /** Whose account the reader is logged in to; empty for others. */
  public Optional<UserId> account(Context context) {
    return pages.visitor(context).userId().filter(UserId::isAccount);
  }

  /** The language of the reader. */
  public Language language(Context context) {
    return RequestLanguage.of(context);
  }

  /** Where the assets are, with a slash at the end. */
  public String assets() {
    return pages.templates().assets();
  }

  /** The value of the field {@code _csrf} of a form on the page. */
  public String csrf(Context context) {
    return pages.csrf(context);
  }

  /**
   * A secret name of the visit, under which a page may remember something of it. Always there where
   * a form was sent. Logging in or out begins another visit: who comes next to the same browser
   * sees nothing of it.
   *
   * @param purpose of the page; the names for two purposes have nothing in common
   * @return empty where no visit has begun
   */
  public Optional<String> visit(Context context, String purpose) {
    String account = pages.visitor(context).username().map(Username::value).orElse("");
    return pages.csrf().visitName(context, purpose + " of " + account);
  }
}
