package dev.matinee.web.imports;

import dev.matinee.recommender.data.Item;
import dev.matinee.web.imports.format.FileMark;
import dev.matinee.web.imports.format.ListMeaning;
import dev.matinee.web.imports.format.SkippedRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an import would do, row by row, for a person to look at. Nothing has been changed yet.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param source where the file comes from, as in "Letterboxd"
 * @param matched rows whose movie is known, in the order of the file; no movie is rated, watched,
 *     hidden or saved twice, none both rated and watched
 * @param ambiguous rows for which a person has to choose
 * @param skipped rows that are left out, with the reason
 * @param genres that the file says the person prefers; only our own exports have some
 */
public record ImportPreview(
    String source,
    List<Matched> matched,
    List<Ambiguous> ambiguous,
    List<SkippedRow> skipped,
    Set<String> genres) {
  public ImportPreview {
    matched = List.copyOf(matched);
    ambiguous = List.copyOf(ambiguous);
    skipped = List.copyOf(skipped);
    genres = Set.copyOf(genres);
  }

  /** {@return whether the file does not tell if some of its movies were watched or are to be} */
  public boolean isOpen() {
    return matched.stream().anyMatch(row -> row.mark().isOpen())
        || ambiguous.stream().anyMatch(row -> row.mark().isOpen());
  }

  /**
   * {@return the same where that is known}
   *
   * @param now when movies that the file has no date for count as saved
   */
  public ImportPreview as(ListMeaning meaning, Instant now) {
    return new ImportPreview(
        source,
        matched.stream().map(row -> row.as(meaning, now)).toList(),
        ambiguous.stream().map(row -> row.as(meaning, now)).toList(),
        skipped,
        genres);
  }

  /** A row that was understood. */
  public sealed interface Row {
    /** In the file, from 1; in a JSON file the number of the entry. */
    int line();

    /** As the file has it. */
    String title();

    /** What its movie gets. */
    FileMark mark();
  }

  /**
   * A row whose movie is known.
   *
   * @param line in the file, from 1; in a JSON file the number of the entry
   * @param title as the file has it
   * @param movie of the catalogue
   * @param mark that the movie gets
   */
  public record Matched(int line, String title, Item movie, FileMark mark) implements Row {
    Matched as(ListMeaning meaning, Instant now) {
      return new Matched(line, title, movie, mark.as(meaning, now));
    }
  }

  /**
   * A row that may mean several movies, or one that is called a little differently.
   *
   * @param line in the file, from 1; in a JSON file the number of the entry
   * @param title as the file has it
   * @param candidates 1 to 5 movies, the likeliest first
   * @param likely the one that is meant as far as title and year tell
   * @param mark that the chosen movie gets
   */
  public record Ambiguous(
      int line, String title, List<Item> candidates, Optional<Item> likely, FileMark mark)
      implements Row {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    Ambiguous as(ListMeaning meaning, Instant now) {
      return new Ambiguous(line, title, candidates, likely, mark.as(meaning, now));
    }
  }
}
