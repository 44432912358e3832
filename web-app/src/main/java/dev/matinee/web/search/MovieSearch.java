package dev.matinee.web.search;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;

/**
 * Finds the movies of a catalogue by their titles, which may be begun, misspelt or without accents,
 * and by the year. Titles that fit better come first, of those that fit alike the movie that more
 * people rated.
 *
 * <p>The index lies in memory and needs no closing. Immutable; safe for use by any number of
 * threads.
 */
public final class MovieSearch {
  /** Newer JVMs make Lucene warn of slow vectors, of which there are none here. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private static final PerData<MovieSearch> OF_DATA = new PerData<>(MovieSearch::over);

  private final IndexSearcher index;

  /** Where the index has its number as the number of a document. */
  private final List<Item> movies;

  private final LongFunction<Optional<Item>> ofImdb;

  private MovieSearch(IndexSearcher index, List<Item> movies, LongFunction<Optional<Item>> ofImdb) {
    this.index = index;
    this.movies = movies;
    this.ofImdb = ofImdb;
  }

  private static Optional<Item> ofImdb(Catalogue catalogue, ItemLinks links, long number) {
    OptionalLong id = links.itemOfImdb(number);
    return id.isPresent() ? catalogue.find(id.getAsLong()) : Optional.empty();
  }

  /** {@return the search over the movies of a model} It is made once for each data set. */
  public static MovieSearch of(LiveModel model) {
    return OF_DATA.of(model);
  }

  private static MovieSearch over(LiveModel model) {
    return of(
        model.catalogue(), model.references(), movie -> model.matrix().raterCount(movie.id()));
  }

  /**
   * {@return a search over all movies of a catalogue}
   *
   * @param catalogue of the movies to be found
   * @param references other titles and numbers at IMDb, by which they are found as well
   * @param raterCount how many people rated a movie, 0 or more
   */
  public static MovieSearch of(
      Catalogue catalogue, ItemReferences references, ToIntFunction<Item> raterCount) {
    List<Item> movies =
        catalogue.items().stream()
            .sorted(Comparator.comparingInt(raterCount).reversed().thenComparing(Item::id))
            .toList();
    try {
      Directory files = new MovieIndex(references.titles(), raterCount).write(movies);
      IndexSearcher index = new IndexSearcher(DirectoryReader.open(files));
      index.setQueryCache(null);
      return new MovieSearch(
          index, movies, number -> ofImdb(catalogue, references.links(), number));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  /**
   * {@return the movies that fit best, best first}
   *
   * @param query as a person typed it; see {@link #find(String, int, int)}
   * @param limit how many at most, 1 or more
   */
  public List<Item> find(String query, int limit) {
    return find(query, 0, limit).movies();
  }

  /**
   * {@return a page of the movies that fit, best first} Nothing in a query has a meaning beyond its
   * words; one without letters and digits finds nothing. A number or an address of IMDb, such as
   * tt0133093, finds that movie alone.
   *
   * @param query as a person typed it; what follows after {@value MovieQuery#MAX_LENGTH} characters
   *     is ignored
   * @param offset how many movies to pass over, 0 or more
   * @param count how many at most, 1 or more
   * @throws IllegalArgumentException if {@code offset} or {@code count} is less
   */
  public SearchHits find(String query, int offset, int count) {
    if (offset < 0 || count < 1) {
      throw new IllegalArgumentException(
          "offset must be 0 or more and count 1 or more, got %d and %d".formatted(offset, count));
    }
    Optional<Item> numbered = ImdbNumber.in(query).flatMap(number -> ofImdb.apply(number));
    if (numbered.isPresent()) {
      return new SearchHits(numbered.stream().skip(offset).toList(), 1);
    }
    Optional<Query> parsed = MovieQuery.of(query);
    if (parsed.isEmpty() || movies.isEmpty()) {
      return new SearchHits(List.of(), 0);
    }
    int wanted = (int) Math.min((long) offset + count, movies.size());
    try {
      return page(index.search(parsed.get(), best(wanted)), offset);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  private static TopScoreDocCollectorManager best(int wanted) {
    return new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE);
  }

  private SearchHits page(TopDocs found, int offset) {
    List<Item> page =
        Arrays.stream(found.scoreDocs)
            .skip(offset)
            .map((ScoreDoc hit) -> movies.get(hit.doc))
            .toList();
    return new SearchHits(page, (int) found.totalHits.value);
  }
}
