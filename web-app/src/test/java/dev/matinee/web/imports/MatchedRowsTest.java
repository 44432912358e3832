package dev.matinee.web.imports;

import static dev.matinee.web.imports.ImportedMovies.HEAT;
import static dev.matinee.web.imports.ImportedMovies.MOVIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.web.imports.format.SourceFile;
import dev.matinee.web.imports.format.SourceFiles;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.search.MovieSearch;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is searched for the titles of one file. */
class MatchedRowsTest {
  @Test
  void oneFileCausesOnlySoManySearches() {
    String unknown =
        IntStream.range(0, 2 * MatchedRows.MAX_SEARCHES)
            .mapToObj(number -> Integer.toString(number, 2).replace('0', 'x').replace('1', 'y'))
            .map(title -> title + ",1/1/24\n")
            .collect(Collectors.joining());

    assertThat(previewOf(unknown, 0).skipped())
        .filteredOn(row -> row.reason().contains("not looked for further"))
        .hasSize(MatchedRows.MAX_SEARCHES);
  }

  @Test
  void aTitleIsSearchedForAndAskedOnceHoweverOftenItIsThere() {
    AtomicInteger searches = new AtomicInteger();
    ImportPreview preview =
        previewOf("Heet,1/1/24\n".repeat(510) + "Heat,1/1/24\n", searches::incrementAndGet);

    assertThat(preview.ambiguous()).hasSize(1);
    assertThat(preview.ambiguous().get(0).candidates()).containsExactly(HEAT);
    assertThat(preview.skipped())
        .hasSize(509)
        .allSatisfy(row -> assertThat(row.reason()).contains("of the same film"));
    assertThat(preview.matched()).hasSize(1);
    assertThat(searches).as("looks at the clock, two for each search").hasValue(2);
  }

  @Test
  void oneFileIsSearchedForNoLongerThanItsTime() {
    long half = MatchedRows.SEARCH_TIME.toNanos() / 2;
    ImportPreview preview =
        previewOf("Heet,1/1/24\nHeaat,1/1/24\nHeeat,1/1/24\nHeat,1/1/24\n", half);

    assertThat(preview.ambiguous()).hasSize(2);
    assertThat(preview.skipped())
        .hasSize(1)
        .allSatisfy(row -> assertThat(row.reason()).contains("not looked for further"));
    assertThat(preview.matched()).as("what needs no search is found all the same").hasSize(1);
  }

  /** Each search takes so long. */
  private static ImportPreview previewOf(String titles, long searchNanos) {
    AtomicLong nanos = new AtomicLong();
    return previewOf(titles, () -> nanos.addAndGet(searchNanos));
  }

  private static ImportPreview previewOf(String titles, LongSupplier nanos) {
    MovieSearch search = MovieSearch.of(MOVIES, ItemReferences.none(), movie -> 1);
    MovieMatcher matcher = new MovieMatcher(MOVIES, OtherTitles.none(), ItemLinks.none(), search);
    MatchedRows rows = new MatchedRows(matcher, ImportedMovies.NOW, nanos);
    byte[] text = ("Title,Date\n" + titles).getBytes(StandardCharsets.UTF_8);
    SourceFile file = SourceFiles.read(new UploadHints("", ""), text, ImportedMovies.NOW);
    rows.addAll(file.rows(), () -> {});
    return rows.preview(file, Set.of());
  }
}
