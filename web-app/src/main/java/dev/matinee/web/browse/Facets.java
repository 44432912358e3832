package dev.matinee.web.browse;

import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import dev.matinee.web.language.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The genres, decades and tags of a data set, each with the number of its movies.
 *
 * <p>Immutable; safe for use by any number of threads. They are counted once for each data set.
 */
public final class Facets {
  /** Fewer letters begin too many words to mean one. */
  private static final int FEWEST_LETTERS = 2;

  private static final String CENTURY = "19";

  private static final PerData<Facets> OF_DATA =
      new PerData<>(model -> over(model.catalogue().items(), model.references().tags()));

  private final FacetCounts counts;

  /** By the words in which it is written; of several the kind that comes first. */
  private final NavigableMap<String, Facet> byWords = new TreeMap<>();

  private Facets(FacetCounts counts) {
    this.counts = counts;
    for (FacetKind kind : FacetKind.values()) {
      counts.all(kind).forEach(this::addWords);
    }
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
    return new Facets(FacetCounts.of(movies, tags));
  }

  /** How many movies each has. */
  FacetCounts counts() {
    return counts;
  }

  /** {@return the facet of a name; empty where there is none} */
  public Optional<Facet> find(FacetKind kind, String name) {
    return counts.find(kind, name);
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
        counts.all(FacetKind.GENRE).filter(genre -> words(genre.shown(texts)).startsWith(words));
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
