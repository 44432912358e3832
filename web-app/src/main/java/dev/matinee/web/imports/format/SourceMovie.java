package dev.matinee.web.imports.format;

import dev.matinee.recommender.data.MovieTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a file names a movie.
 *
 * @param titles empty at most where there is a number; the first is shown
 * @param year where the file has it
 * @param movieId the number of MovieLens, where the file has it
 * @param imdbId the number of IMDb, where the file has it
 * @param kind what else it may be
 */
public record SourceMovie(
    List<String> titles, OptionalInt year, OptionalLong movieId, OptionalLong imdbId, Kind kind) {
  /** What a row may name. */
  public enum Kind {
    /** A movie, as far as the file tells. */
    MOVIE,

    /**
     * Something that is no feature, or of which it is not clear: its number alone makes it sure.
     */
    BY_NUMBER_ONLY,

    /** A movie or an episode of a series. */
    PERHAPS_EPISODE
  }

  /** Longer than any; what brackets and articles cost to read grows with the square. */
  private static final int MAX_TITLE_LENGTH = 300;

  public SourceMovie {
    titles = List.copyOf(titles);
    titles.forEach(SourceMovie::requireShort);
  }

  static SourceMovie titled(String title, OptionalInt year) {
    return new SourceMovie(
        List.of(title), year, OptionalLong.empty(), OptionalLong.empty(), Kind.MOVIE);
  }

  static SourceMovie numbered(long movieId) {
    return new SourceMovie(
        List.of(), OptionalInt.empty(), OptionalLong.of(movieId), OptionalLong.empty(), Kind.MOVIE);
  }

  /** From a title as MovieLens writes it: {@code Matrix, The (1999)}. */
  static SourceMovie ofMovieLens(String text) {
    requireShort(text);
    MovieTitle title = MovieTitle.parse(text);
    return titled(title.name(), title.year());
  }

  SourceMovie withMovieId(OptionalLong id) {
    return new SourceMovie(titles, year, id, imdbId, kind);
  }

  SourceMovie withImdbId(OptionalLong id) {
    return new SourceMovie(titles, year, movieId, id, kind);
  }

  SourceMovie orTitled(String other) {
    List<String> all = new ArrayList<>(titles);
    if (!other.isBlank() && !all.contains(other)) {
      all.add(other);
    }
    return new SourceMovie(all, year, movieId, imdbId, kind);
  }

  SourceMovie byNumberOnly() {
    return new SourceMovie(titles, year, movieId, imdbId, Kind.BY_NUMBER_ONLY);
  }

  SourceMovie perhapsEpisode() {
    return new SourceMovie(titles, year, movieId, imdbId, Kind.PERHAPS_EPISODE);
  }

  public String shown() {
    if (titles.isEmpty()) {
      return "film " + movieId.orElse(0);
    }
    return titles.get(0) + (year.isPresent() ? " (" + year.getAsInt() + ")" : "");
  }

  private static void requireShort(String title) {
    if (title.length() > MAX_TITLE_LENGTH) {
      throw new SkippedRowException("import.skipped.title.long", MAX_TITLE_LENGTH);
    }
  }
}
