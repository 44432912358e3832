package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facets that the movies of a page have, at most one of each kind. Immutable.
 *
 * @param facets by their kinds, in the order of the kinds; empty for all movies
 */
record Selection(Map<FacetKind, Facet> facets) {
  /**
   * What the address of a page names.
   *
   * @throws RefusedException if it names a facet that no movie has
   */
  static Selection of(Context context, Facets all) {
    Map<FacetKind, Facet> facets = new EnumMap<>(FacetKind.class);
    for (FacetKind kind : FacetKind.values()) {
      Optional.ofNullable(context.queryParam(kind.parameter()))
          .filter(name -> !name.isBlank())
          .ifPresent(name -> facets.put(kind, find(all, kind, name)));
    }
    return new Selection(facets);
  }

  private static Facet find(Facets all, FacetKind kind, String name) {
    return all.find(kind, name)
        .orElseThrow(
            () ->
                new RefusedException(
                    404, Message.of("browse.none"), Message.of("browse.none.of", name)));
  }

  boolean isEmpty() {
    return facets.isEmpty();
  }

  /** The names, in the order of the kinds. */
  List<String> names(Texts texts) {
    return facets.values().stream().map(facet -> facet.shown(texts)).toList();
  }

  /** The movies that have all of the facets, in the order in which they come. */
  List<Item> of(List<Item> movies, TagCounts tags) {
    return movies.stream()
        .filter(
            movie ->
                facets.values().stream()
                    .allMatch(facet -> facet.kind().of(movie, tags).contains(facet.name())))
        .toList();
  }

  /** The address of the page of these movies. */
  Address address() {
    Address address = Address.of(BrowsePage.PATH);
    for (Facet facet : facets.values()) {
      address = address.with(facet.kind().parameter(), facet.name());
    }
    return address;
  }
}
