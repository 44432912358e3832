package dev.matinee.web.imports;

import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.web.imports.format.SourceMovie;
import dev.matinee.web.imports.format.SourceMovie.Kind;
import dev.matinee.web.search.MovieSearch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the movies of the catalogue that a row may mean: one, which is meant for sure, or several
 * to choose from. In this order:
 *
 * <ol>
 *   <li>MovieLens' number, if the titles agree or the row has none; then IMDb's number.
 *   <li>The title and the year; then the title and a year next to it. Sites differ by a year.
 *   <li>The title alone, where the row or the movie has no year.
 *   <li>What the search finds and is {@linkplain AlikeTitles alike}, with a year at most two away,
 *       never for sure.
 * </ol>
 *
 * <p>A number that is known to be another one than that of the movie makes a row unsure: it is
 * another work of that title.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class MovieMatcher {
  static final int MAX_CANDIDATES = 5;

  /** The search is asked for more than are shown, since some have a wrong year. */
  private static final int SEARCHED = 20;

  /** Of a title; long ones are found by their beginning, and cost less. */
  private static final int SEARCHED_LENGTH = 40;

  private static final int NEAR_YEARS = 2;

  private final Catalogue catalogue;
  private final ItemLinks links;
  private final MovieSearch search;
  private final TitleIndex titles;
  private final Set<Integer> years;

  MovieMatcher(Catalogue catalogue, OtherTitles otherTitles, ItemLinks links, MovieSearch search) {
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

  /** Movies that have the number or the very title. */
  Match find(SourceMovie movie) {
    List<Item> named = titles.find(movie.titles());
    Optional<Item> numbered =
        item(movie.movieId())
            .filter(item -> movie.titles().isEmpty() || named.contains(item))
            .or(() -> movie.imdbId().isPresent() ? ofImdb(movie) : Optional.empty());
    if (numbered.isPresent()) {
      return Match.sure(numbered.get());
    }
    List<Item> timed = within(0, movie.year(), named);
    List<Item> near = timed.isEmpty() ? within(1, movie.year(), named) : timed;
    boolean sure =
        movie.kind() != Kind.BY_NUMBER_ONLY
            && near.stream().noneMatch(item -> isAnother(item, movie));
    return Match.of(wordForWord(movie, near), sure);
  }

  /** Those that have the article of the title as well, where there are some: "Heat", "The Heat". */
  private static List<Item> wordForWord(SourceMovie movie, List<Item> found) {
    Set<List<String>> titles =
        movie.titles().stream().map(TitleWords::of).collect(Collectors.toSet());
    List<Item> same =
        found.stream().filter(item -> titles.contains(TitleWords.of(item.title()))).toList();
    return same.isEmpty() ? found : same;
  }

  /** Whether a movie is known to have another number than the row. */
  private boolean isAnother(Item item, SourceMovie movie) {
    OptionalLong imdb = links.imdbId(item.id());
    boolean otherImdb =
        imdb.isPresent() && movie.imdbId().isPresent() && !imdb.equals(movie.imdbId());
    boolean otherMovie = item(movie.movieId()).filter(named -> !named.equals(item)).isPresent();
    return otherImdb || otherMovie;
  }

  /** Whether a search may find anything: not if the catalogue ends years before the movie. */
  boolean maySearch(SourceMovie movie) {
    int year = movie.year().orElse(0);
    return !movie.titles().isEmpty()
        && (movie.year().isEmpty()
            || years.isEmpty()
            || IntStream.rangeClosed(year - NEAR_YEARS, year + NEAR_YEARS)
                .anyMatch(years::contains));
  }

  /** Movies that are called a little differently, none of them for sure. */
  Match search(SourceMovie movie) {
    List<Item> joined = titles.findJoined(movie.titles());
    List<Item> found =
        Stream.concat(joined.stream(), search.find(line(movie), SEARCHED).stream())
            .distinct()
            .filter(item -> AlikeTitles.areAlike(movie, item))
            .toList();
    return new Match(
        within(NEAR_YEARS, movie.year(), found).stream().limit(MAX_CANDIDATES).toList(), false);
  }

  private Optional<Item> ofImdb(SourceMovie movie) {
    return item(links.itemOfImdb(movie.imdbId().orElseThrow()));
  }

  private Optional<Item> item(OptionalLong id) {
    return id.isPresent() ? catalogue.find(id.getAsLong()) : Optional.empty();
  }

  private static String line(SourceMovie movie) {
    OptionalInt year = movie.year();
    return beginning(movie.titles().get(0)) + (year.isPresent() ? " " + year.getAsInt() : "");
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
  private static List<Item> within(int years, OptionalInt year, List<Item> movies) {
    return movies.stream()
        .filter(
            movie ->
                year.isEmpty()
                    || movie.year().isEmpty()
                    || Math.abs(movie.year().getAsInt() - year.getAsInt()) <= years)
        .toList();
  }

  /**
   * Movies that a row may mean.
   *
   * @param movies the likeliest first, at most {@link #MAX_CANDIDATES}
   * @param sure whether the first is meant, and the person need not be asked
   */
  record Match(List<Item> movies, boolean sure) {
    /** The one that a row means as far as its title and year tell; empty for none or several. */
    Optional<Item> likely(SourceMovie row) {
      List<Item> likely = movies.stream().filter(it -> AlikeTitles.isLikely(row, it)).toList();
      return likely.size() == 1 && row.kind() != Kind.BY_NUMBER_ONLY
          ? Optional.of(likely.get(0))
          : Optional.empty();
    }

    static Match sure(Item movie) {
      return new Match(List.of(movie), true);
    }

    static Match of(List<Item> movies, boolean maybeSure) {
      List<Item> most = movies.stream().limit(MAX_CANDIDATES).toList();
      return new Match(most, maybeSure && movies.size() == 1);
    }
  }
}
