package dev.matinee.web.browse;

import dev.matinee.web.http.Address;

/**
 * A property that movies share, such as a genre. Immutable.
 *
 * @param name as pages show it
 * @param movies how many movies have it, 1 or more
 */
public record Facet(FacetKind kind, String name, int movies) {
  /** {@return the page of the movies that have it} */
  public Address address() {
    return Address.of(BrowsePage.PATH).with(kind.parameter(), name);
  }
}
