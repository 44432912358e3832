package dev.matinee.web.film;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Under which numbers other sites know the films of a data set: MovieLens' {@code links.csv}.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class FilmLinks {
  /** The file of a data set that they are read from. */
  public static final String FILE = "links.csv";

  private static final String ID = "[0-9]{1,18}";
  private static final FilmLinks NONE = new FilmLinks(Map.of(), Map.of(), Map.of());

  private final Map<Long, Long> imdbIds;
  private final Map<Long, Long> tmdbIds;
  private final Map<Long, Long> moviesByImdbId;

  private FilmLinks(
      Map<Long, Long> imdbIds, Map<Long, Long> tmdbIds, Map<Long, Long> moviesByImdbId) {
    this.imdbIds = Map.copyOf(imdbIds);
    this.tmdbIds = Map.copyOf(tmdbIds);
    this.moviesByImdbId = Map.copyOf(moviesByImdbId);
  }

  /** {@return no links of any film, as where the data are a snapshot} */
  public static FilmLinks none() {
    return NONE;
  }

  /**
   * {@return the links of a data set; none where it has no {@code links.csv}} Rows that are not
   * understood are passed over: a film without links is still a film.
   *
   * @param directory of the data set
   * @throws UncheckedIOException if the file cannot be read
   */
  public static FilmLinks in(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<Long, Long> imdbIds = new HashMap<>();
    Map<Long, Long> tmdbIds = new HashMap<>();
    Map<Long, Long> moviesByImdbId = new HashMap<>();
    try (CsvReader<CsvRecord> rows = csv(file)) {
      for (CsvRecord row : rows) {
        OptionalLong movie = id(row, 0);
        OptionalLong imdb = id(row, 1);
        if (movie.isPresent() && imdb.isPresent()) {
          imdbIds.put(movie.getAsLong(), imdb.getAsLong());
          moviesByImdbId.putIfAbsent(imdb.getAsLong(), movie.getAsLong());
        }
        OptionalLong tmdb = id(row, 2);
        if (movie.isPresent() && tmdb.isPresent()) {
          tmdbIds.put(movie.getAsLong(), tmdb.getAsLong());
        }
      }
    } catch (CsvParseException e) {
      throw new UncheckedIOException(new IOException("bad quoting in " + file, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilmLinks(imdbIds, tmdbIds, moviesByImdbId);
  }

  /** {@return the number of a film at IMDb, without "tt"; empty where it is not known} */
  public OptionalLong imdbId(long movieId) {
    return get(imdbIds, movieId);
  }

  /** {@return the number of a film at TMDB; empty where it is not known} */
  public OptionalLong tmdbId(long movieId) {
    return get(tmdbIds, movieId);
  }

  /** {@return the film with a number at IMDb; empty where none has it} */
  public OptionalLong movieOfImdb(long imdbId) {
    return get(moviesByImdbId, imdbId);
  }

  private static OptionalLong get(Map<Long, Long> ids, long key) {
    Long id = ids.get(key);
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private static OptionalLong id(CsvRecord row, int field) {
    boolean given = row.getFieldCount() > field && row.getField(field).matches(ID);
    return given ? OptionalLong.of(Long.parseLong(row.getField(field))) : OptionalLong.empty();
  }

  private static CsvReader<CsvRecord> csv(Path file) throws IOException {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(file);
  }
}
