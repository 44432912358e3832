package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import dev.matinee.web.language.Texts;
import dev.matinee.web.search.TitleWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The genres, decades and tags of a data set, each with the number of its movies. A tag counts from
 * {@value #FEWEST_TAGGED} movies on; a rarer one is no way to browse.
 *
 * <p>Immutable; safe for use by any number of threads. They are counted once for each data set.
 */
public final class Facets {
  private static final int FEWEST_TAGGED = 3;

  /** Fewer letters begin too many words to mean one. */
  private static final int FEWEST_LETTERS = 2;

  private static final String CENTURY = "19";

  private static final PerData<Facets> OF_DATA =
      new PerData<>(model -> over(model.catalogue().items(), model.references().tags()));

  private final Map<FacetKind, Map<String, Facet>> byName = new EnumMap<>(FacetKind.class);

  /** By the words in which it is written; of several the kind that comes first. */
  private final NavigableMap<String, Facet> byWords = new TreeMap<>();

  private Facets(Iterable<Item> movies, TagCounts tags) {
    for (FacetKind kind : FacetKind.values()) {
      Map<String, Facet> facets = new HashMap<>();
      counts(movies, tags, kind)
          .forEach((name, count) -> facets.put(name, new Facet(kind, name, count)));
      byName.put(kind, facets);
      all(kind).forEach(this::addWords);
    }
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

  private void addWords(Facet facet) {
    byWords.putIfAbsent(words(facet.name()), facet);
    if (facet.kind() == FacetKind.DECADE && facet.name().startsWith(CENTURY)) {
      byWords.putIfAbsent(facet.name().substring(CENTURY.length()), facet);
    }
  }

  /** {@return the facets of the data of a model} */
  public static Facets of(LiveModel model) {
    return OF_DATA.of(model);
  }

  static Facets over(Iterable<Item> movies, TagCounts tags) {
    return new Facets(movies, tags);
  }

  /** {@return the facet of a name; empty where there is none} */
  public Optional<Facet> find(FacetKind kind, String name) {
    return Optional.ofNullable(ofKind(kind).get(name));
  }

  /** All of a kind, in the order of the kind. */
  Stream<Facet> all(FacetKind kind) {
    return ofKind(kind).values().stream().sorted(kind.order());
  }

  private Map<String, Facet> ofKind(FacetKind kind) {
    return byName.getOrDefault(kind, Map.of());
  }

  /**
   * The facets that a person may mean: genres as the person's language calls them first, then the
   * one of just that name, then those that begin like it, with the most movies first.
   *
   * @param text as the person typed it
   * @param most how many at most
   * @param texts in the person's language
   */
  List<Facet> meant(String text, int most, Texts texts) {
    String words = words(text);
    if (words.length() < FEWEST_LETTERS) {
      return List.of();
    }
    List<Facet> begun =
        new ArrayList<>(byWords.subMap(words, false, words + Character.MAX_VALUE, false).values());
    begun.sort(Comparator.comparingInt(facet -> -facet.movies()));
    Stream<Facet> translated =
        all(FacetKind.GENRE).filter(genre -> words(genre.shown(texts)).startsWith(words));
    return Stream.of(translated, Optional.ofNullable(byWords.get(words)).stream(), begun.stream())
        .flatMap(each -> each)
        .distinct()
        .limit(most)
        .toList();
  }

  private static String words(String text) {
    return String.join(" ", TitleWords.of(text));
  }
}
