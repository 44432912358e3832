package dev.matinee.web.browse;

import dev.matinee.web.http.Address;
import dev.matinee.web.language.Texts;

/**
 * A property that movies share, such as a genre. Immutable.
 *
 * @param name as addresses have it
 * @param movies how many movies have it, 1 or more
 */
public record Facet(FacetKind kind, String name, int movies) {
  /** {@return what a page calls it} */
  public String shown(Texts texts) {
    return kind.shown(name, texts);
  }

  /** {@return the page of the movies that have it} */
  public Address address() {
    return Address.of(BrowsePage.PATH).with(kind.parameter(), name);
  }
}
