package dev.matinee.web.imports;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.SourceFile;
import dev.matinee.web.imports.format.SourceFiles;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.search.MovieSearch;
import java.time.Instant;
import java.util.Set;

/**
 * Reads files of own ratings and finds their movies in a catalogue. Understood are exports of
 * Letterboxd, IMDb, Netflix, MovieLens, Trakt and TMDB and our own, told apart by their content.
 *
 * <p>Immutable; safe for use by any number of threads. One is made for each catalogue.
 */
public final class MovieImport {
  private static final PerData<MovieImport> OF_DATA = new PerData<>(MovieImport::over);

  private final Set<String> genres;
  private final MovieMatcher matcher;

  /** {@return the import that finds the movies of a model} It is made once for each data set. */
  public static MovieImport of(LiveModel model) {
    return OF_DATA.of(model);
  }

  private static MovieImport over(LiveModel model) {
    return new MovieImport(
        model.catalogue(),
        model.references().titles(),
        model.references().links(),
        MovieSearch.of(model));
  }

  /**
   * Makes an import into the histories of a site.
   *
   * @param catalogue of the movies that people may have
   * @param otherTitles by which they are known as well
   * @param links to find movies by their numbers at IMDb
   * @param search over the same catalogue, for titles that are written differently
   */
  public MovieImport(
      Catalogue catalogue, OtherTitles otherTitles, ItemLinks links, MovieSearch search) {
    genres = Set.copyOf(catalogue.genres());
    matcher = new MovieMatcher(catalogue, otherTitles, links, search);
  }

  /**
   * {@return what an import of a file would do} Nothing is changed.
   *
   * <p>Of several rows for one movie the latest date wins, of equal dates the later row; a rating
   * wins over having watched it. The others are among the skipped rows, with the line that won.
   *
   * @param hints what the person says of the file
   * @param content of the file
   * @param now the present, when ratings without a date count as given; rows from later than that,
   *     a day for time zones aside, are skipped
   * @throws ImportRefusedException if the file cannot be read at all, with a sentence to show
   */
  public ImportPreview preview(UploadHints hints, byte[] content, Instant now) {
    return preview(hints, content, now, () -> {});
  }

  /**
   * The same, with something to do between the rows.
   *
   * @param between lets others have a turn
   */
  public ImportPreview preview(UploadHints hints, byte[] content, Instant now, Runnable between) {
    SourceFile file = SourceFiles.read(hints, content, now);
    MatchedRows rows = new MatchedRows(matcher, now);
    rows.addAll(file.rows(), between);
    return rows.preview(file, genres);
  }
}
