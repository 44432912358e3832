package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCounts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of some movies have each genre, decade and tag. A tag counts from {@value
 * #FEWEST_TAGGED} movies on; a rarer one is no way to browse. Immutable.
 */
final class FacetCounts {
  private static final int FEWEST_TAGGED = 3;

  private final Map<FacetKind, Map<String, Facet>> byName = new EnumMap<>(FacetKind.class);

  private FacetCounts(Iterable<Item> movies, TagCounts tags) {
    for (FacetKind kind : FacetKind.values()) {
      Map<String, Facet> facets = new HashMap<>();
      counts(movies, tags, kind)
          .forEach((name, count) -> facets.put(name, new Facet(kind, name, count)));
      byName.put(kind, facets);
    }
  }

  static FacetCounts of(Iterable<Item> movies, TagCounts tags) {
    return new FacetCounts(movies, tags);
  }

  private static Map<String, Integer> counts(
      Iterable<Item> movies, TagCounts tags, FacetKind kind) {
    Map<String, Integer> counts = new HashMap<>();
    for (Item movie : movies) {
      kind.of(movie, tags).forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    counts.values().removeIf(count -> kind == FacetKind.TAG && count < FEWEST_TAGGED);
    return counts;
  }

  /** The facet of a name; empty where there is none. */
  Optional<Facet> find(FacetKind kind, String name) {
    return Optional.ofNullable(ofKind(kind).get(name));
  }

  /** All of a kind, in the order of the kind. */
  Stream<Facet> all(FacetKind kind) {
    return ofKind(kind).values().stream().sorted(kind.order());
  }

  private Map<String, Facet> ofKind(FacetKind kind) {
    return byName.getOrDefault(kind, Map.of());
  }
}
