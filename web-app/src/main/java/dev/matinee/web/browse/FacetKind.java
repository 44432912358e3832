package dev.matinee.web.browse;

import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCount;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.web.language.Texts;
import dev.matinee.web.taste.Grouping;
import java.util.Comparator;
import java.util.List;

/** What movies are browsed by. */
public enum FacetKind {
  /** The genre; a movie of several is found by each of them. */
  GENRE("genre") {
    @Override
    List<String> of(Item movie, TagCounts tags) {
      return Grouping.GENRE.of(movie);
    }

    @Override
    String shown(String name, Texts texts) {
      return texts.genre(name);
    }
  },

  /** The decade of release, such as "1990s"; a movie of unknown year has none. */
  DECADE("decade") {
    @Override
    List<String> of(Item movie, TagCounts tags) {
      return Grouping.DECADE.of(movie);
    }

    @Override
    String shown(String name, Texts texts) {
      return texts.decade(Integer.parseInt(name.substring(0, name.length() - 1)));
    }

    /** The latest first. */
    @Override
    Comparator<Facet> order() {
      return Comparator.comparing(Facet::name).reversed();
    }
  },

  /** A tag that people gave. */
  TAG("tag") {
    @Override
    List<String> of(Item movie, TagCounts tags) {
      return tags.of(movie.id()).stream().map(TagCount::tag).toList();
    }
  };

  private final String parameter;

  FacetKind(String parameter) {
    this.parameter = parameter;
  }

  /** The name of the parameter of an address. */
  public String parameter() {
    return parameter;
  }

  /** The order in which a page lists facets of this kind: those with the most movies first. */
  Comparator<Facet> order() {
    return Comparator.comparingInt((Facet facet) -> -facet.movies()).thenComparing(Facet::name);
  }

  /** What a page calls a facet of this kind; a tag is shown as people wrote it. */
  String shown(String name, Texts unusedTexts) {
    return name;
  }

  /** The names of the facets of a movie. */
  abstract List<String> of(Item movie, TagCounts tags);
}
