package dev.matinee.web.imports;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.web.imports.format.SourceFilm;
import dev.matinee.web.search.FilmSearch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the films of the catalogue that a row may mean: one, which is meant for sure, or several to
 * choose from. In this order:
 *
 * <ol>
 *   <li>MovieLens' number, if the titles agree or the row has none; then IMDb's number.
 *   <li>The title and the year; then the title and a year next to it. Sites differ by a year.
 *   <li>The title alone, where the row or the film has no year.
 *   <li>What the search finds, with a year at most two away, never for sure.
 * </ol>
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class FilmMatcher {
  static final int MAX_CANDIDATES = 5;

  /** The search is asked for more than are shown, since some have a wrong year. */
  private static final int SEARCHED = 20;

  /** Of a title; long ones are found by their beginning, and cost less. */
  private static final int SEARCHED_LENGTH = 40;

  private static final int NEAR_YEARS = 2;

  private final Catalogue catalogue;
  private final ItemLinks links;
  private final FilmSearch search;
  private final TitleIndex titles;
  private final Set<Integer> years;

  FilmMatcher(Catalogue catalogue, OtherTitles otherTitles, ItemLinks links, FilmSearch search) {
    this.catalogue = catalogue;
    this.links = links;
    this.search = search;
    titles = new TitleIndex(catalogue, otherTitles);
    years =
        catalogue.items().stream()
            .flatMapToInt(item -> item.year().stream())
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Films that have the number or the very title. */
  Match find(SourceFilm film) {
    List<Item> named = titles.find(film.titles());
    Optional<Item> numbered =
        item(film.movieId())
            .filter(item -> film.titles().isEmpty() || named.contains(item))
            .or(() -> film.imdbId().isPresent() ? ofImdb(film) : Optional.empty());
    if (numbered.isPresent()) {
      return Match.sure(numbered.get());
    }
    List<Item> timed = within(0, film.year(), named);
    return Match.of(timed.isEmpty() ? within(1, film.year(), named) : timed);
  }

  /** Whether a search may find anything: not if the catalogue ends years before the film. */
  boolean maySearch(SourceFilm film) {
    int year = film.year().orElse(0);
    return !film.titles().isEmpty()
        && (film.year().isEmpty()
            || years.isEmpty()
            || IntStream.rangeClosed(year - NEAR_YEARS, year + NEAR_YEARS)
                .anyMatch(years::contains));
  }

  /** Films that are called a little differently, none of them for sure. */
  Match search(SourceFilm film) {
    List<Item> found = within(NEAR_YEARS, film.year(), search.find(line(film), SEARCHED));
    return new Match(found.stream().limit(MAX_CANDIDATES).toList(), false);
  }

  private Optional<Item> ofImdb(SourceFilm film) {
    return item(links.itemOfImdb(film.imdbId().orElseThrow()));
  }

  private Optional<Item> item(OptionalLong id) {
    return id.isPresent() ? catalogue.find(id.getAsLong()) : Optional.empty();
  }

  private static String line(SourceFilm film) {
    OptionalInt year = film.year();
    return beginning(film.titles().get(0)) + (year.isPresent() ? " " + year.getAsInt() : "");
  }

  /** Whole words, since a part of one would be taken for a word that is misspelt. */
  private static String beginning(String title) {
    if (title.length() <= SEARCHED_LENGTH) {
      return title;
    }
    int space = title.lastIndexOf(' ', SEARCHED_LENGTH);
    return title.substring(0, space > 0 ? space : SEARCHED_LENGTH);
  }

  /** Unknown years are near to any. */
  private static List<Item> within(int years, OptionalInt year, List<Item> films) {
    return films.stream()
        .filter(
            film ->
                year.isEmpty()
                    || film.year().isEmpty()
                    || Math.abs(film.year().getAsInt() - year.getAsInt()) <= years)
        .toList();
  }

  /**
   * Films that a row may mean.
   *
   * @param films the likeliest first, at most {@link #MAX_CANDIDATES}
   * @param sure whether the first is meant, and the person need not be asked
   */
  record Match(List<Item> films, boolean sure) {
    static Match sure(Item film) {
      return new Match(List.of(film), true);
    }

    static Match of(List<Item> films) {
      return new Match(films.stream().limit(MAX_CANDIDATES).toList(), films.size() == 1);
    }
  }
}
