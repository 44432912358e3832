package dev.matinee.web.http;

import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What the frame of every page needs.
 *
 * @param texts in the language of the reader
 * @param here where a choice of another language leads back to
 * @param title of this page
 * @param assets where style, script and icon are
 * @param site the address that browsers use, without a slash at the end; empty where it is not
 *     known
 * @param path of the request, to mark the current place in the navigation
 * @param account the name of the person who is logged in; empty for other visitors
 * @param csrf the token for forms on the page; empty where the frame has none
 * @param links of the main navigation
 * @param flash about what was done on the page before, if anything was
 */
public record Page(
    Texts texts,
    String here,
    String title,
    String assets,
    String site,
    String path,
    String account,
    String csrf,
    List<SiteLink> links,
    Optional<Flash> flash) {
  public Page {
    links = List.copyOf(links);
  }

  /** The address of this page in a language. */
  public String in(Language language) {
    return RequestLanguage.choice(here, language);
  }

  /** The value of {@code aria-current} for a link. */
  public String current(String link) {
    return path.equals(link) ? "page" : "false";
  }

  /** Whether somebody is logged in. */
  public boolean signedIn() {
    return !account.isEmpty();
  }
}
