package dev.matinee.web.imports;

import static dev.matinee.web.imports.ImportedMovies.AMELIE;
import static dev.matinee.web.imports.ImportedMovies.EMMA;
import static dev.matinee.web.imports.ImportedMovies.EMMA_ON_TELEVISION;
import static dev.matinee.web.imports.ImportedMovies.HEAT;
import static dev.matinee.web.imports.ImportedMovies.KILL_BILL;
import static dev.matinee.web.imports.ImportedMovies.SOLARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemLinks.Link;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.search.MovieSearch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sites, spreadsheets and other programs make of files. */
class RealFilesTest {
  private static ImportPreview read(String... lines) {
    return ImportedMovies.preview(String.join("\n", lines) + "\n");
  }

  private static String day(Matched row) {
    return row.mark().date().map(Instant::toString).map(text -> text.substring(0, 10)).orElse("");
  }

  private static int halfStars(Matched row) {
    return row.mark().mark().rating().map(RatedMovie::halfStars).orElse(0);
  }

  @Test
  void moreRowsThanAHistoryHoldsAreReadForTheirMovies() {
    String episodes =
        IntStream.range(0, 10_500)
            .mapToObj(number -> "Show: Season 1: Part " + number + ",1/2/24")
            .collect(Collectors.joining("\n"));

    assertThat(read("Title,Date", "Heat,1/1/24", episodes, "Solaris,1/1/24").matched())
        .extracting(Matched::movie)
        .containsExactly(HEAT);
  }

  /** The fifth of July is after the first of June. */
  @Test
  void daysBeforeTheMonthAreKnownByTheFuture() {
    assertThat(
            read("Title,Date", "Heat,07/05/24", "Amelie,05/05/24", "Kill Bill: Vol. 1,07/05/24")
                .matched())
        .extracting(RealFilesTest::day)
        .containsExactly("2024-05-07", "2024-05-05", "2024-05-07");
  }

  @Test
  void twoWaysToWriteDaysAreReadInOneFile() {
    assertThat(read("Title,Date", "Heat,2023-08-21", "Amelie,28/07/2023").matched())
        .extracting(Matched::movie, RealFilesTest::day)
        .containsExactly(tuple(HEAT, "2023-08-21"), tuple(AMELIE, "2023-07-28"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sep=;\n"})
  void aGermanSpreadsheetIsRead(String before) {
    assertThat(
            read(
                    before + "Date;Name;Year;Letterboxd URI;Rating;;",
                    "01.04.2023;Heat;1995;u;4,5;;",
                    "02.04.2023;Amelie;2001;u;5;;")
                .matched())
        .extracting(Matched::movie, RealFilesTest::halfStars, RealFilesTest::day)
        .containsExactly(tuple(HEAT, 9, "2023-04-01"), tuple(AMELIE, 10, "2023-04-02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "x", "\r", ""})
  void aSeparatorThatCannotBeOneIsNone(String character) {
    assertThatThrownBy(() -> read("sep=" + character, "Title,Date", "Heat,1/1/24"))
        .isInstanceOf(ImportRefusedException.class);
  }

  @Test
  void aRatingIsKeptWhereItsDayIsUnclear() {
    assertThat(read("Date,Name,Year,Letterboxd URI,Rating", "someday,Heat,1995,u,4.5").matched())
        .extracting(Matched::movie, RealFilesTest::halfStars, RealFilesTest::day)
        .containsExactly(tuple(HEAT, 9, ""));
  }

  @Test
  void aLongReviewDoesNotMatter() {
    assertThat(
            read(
                    "Date,Name,Year,Letterboxd URI,Rating,Review",
                    "2023-04-01,Heat,1995,u,4.5,\"" + "long ".repeat(1000) + "\"")
                .matched())
        .extracting(Matched::movie)
        .containsExactly(HEAT);
  }

  @Test
  void oldRatingsOfImdbAreRead() {
    ImportPreview first =
        read(
            "position,const,created,modified,description,Title,Title type,You rated,Year",
            "1,tt0113277,Tue Mar  6 00:00:00 2012,,,Heat,Feature Film,9,1995");
    ImportPreview second =
        read(
            "Const,Your Rating,Date Added,Title,Title Type,Year",
            "tt0113277,9,2012-03-06,Heat,movie,1995");

    assertThat(List.of(first, second))
        .allSatisfy(
            preview ->
                assertThat(preview.matched())
                    .extracting(Matched::movie, RealFilesTest::halfStars, RealFilesTest::day)
                    .containsExactly(tuple(HEAT, 9, "2012-03-06")));
  }

  @Test
  void theFormThatLetterboxdTakesInIsRead() {
    assertThat(
            read(
                    "Title,Year,Directors,Rating10,WatchedDate,Rewatch",
                    "Heat,1995,Michael Mann,9,2020-08-28,false",
                    "Amelie,2001,Jean-Pierre Jeunet,,2020-08-29,false")
                .matched())
        .extracting(Matched::movie, RealFilesTest::halfStars, RealFilesTest::day)
        .containsExactly(tuple(HEAT, 9, "2020-08-28"), tuple(AMELIE, 0, "2020-08-29"));
  }

  @Test
  void ratingsOfTraktAndTmdbAreRead() {
    ImportPreview trakt =
        read(
            "[{\"rated_at\":\"2020-08-28T12:00:00.000Z\",\"rating\":9,\"type\":\"movie\","
                + "\"movie\":{\"title\":\"Heat\",\"year\":1995,\"ids\":{\"imdb\":\"tt0113277\"}}},"
                + "{\"rated_at\":\"2020-08-28T12:00:00.000Z\",\"rating\":9,\"type\":\"show\","
                + "\"show\":{\"title\":\"Dark\"}}]");
    ImportPreview tmdb =
        read(
            "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,"
                + "Your Rating,Date Rated",
            "949,tt0113277,movie,Heat,1995-12-15,,,7.9,9,2020-08-28T12:00:00Z",
            "70523,tt5753856,tv,Dark,2017-12-01,1,,8.4,9,2020-08-28T12:00:00Z");

    assertThat(trakt.source()).isEqualTo("Trakt");
    assertThat(tmdb.source()).isEqualTo("TMDB");
    assertThat(List.of(trakt, tmdb))
        .allSatisfy(
            preview -> {
              assertThat(preview.matched())
                  .extracting(Matched::movie, RealFilesTest::halfStars, RealFilesTest::day)
                  .containsExactly(tuple(HEAT, 9, "2020-08-28"));
              assertThat(preview.skipped())
                  .extracting(SkippedRow::reason)
                  .containsExactly("a series");
            });
  }

  @Test
  void jsonIsRefusedForWhatItIs() {
    assertThatThrownBy(() -> read("{\"films\": []}"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("neither an export of this site nor one of Trakt");
    assertThatThrownBy(() -> read("[{\"title\": \"Heat\"", ""))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("broken in line");
  }

  @Test
  void windowsLettersAreRead() {
    byte[] text =
        "Title,Date\nAmélie,1/2/24\nKill Bill’s: Vol. 1,1/2/24\n"
            .getBytes(Charset.forName("windows-1252"));

    assertThat(ImportedMovies.preview("", text).ambiguous())
        .extracting(Ambiguous::title)
        .containsExactly("Kill Bill’s: Vol. 1");
  }

  @Test
  void aFurtherColumnOfAViewingHistoryDoesNotMatter() {
    assertThat(read("Title,Date,Type", "Heat,2017-06-17,movie").matched())
        .extracting(Matched::movie)
        .containsExactly(HEAT);
    assertThatThrownBy(() -> read("Title,Date,Rating", "Heat,2017-06-17,4"))
        .as("its stars would be lost")
        .isInstanceOf(ImportRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Short", "Music Video", "Cortometraje", "movie"})
  void aWorkOfAnotherNumberIsNeverSure(String type) {
    ImportPreview preview =
        linked(
            "Const,Your Rating,Date Rated,Title,Title Type,Year\n"
                + "tt9999903,3,2024-01-05,Heat,"
                + type
                + ",1995\n");

    assertThat(preview.matched()).isEmpty();
    assertThat(preview.ambiguous())
        .extracting(Ambiguous::candidates)
        .containsExactly(List.of(HEAT));
  }

  @Test
  void aWorkOfTheSameNumberIsSureWhateverItIs() {
    assertThat(
            linked(
                    """
                    Const,Your Rating,Date Rated,Title,Title Type,Year
                    tt0113277,3,2024-01-05,Heet,Short,1995
                    """)
                .matched())
        .extracting(Matched::movie)
        .containsExactly(HEAT);
  }

  /** With IMDb's number of one movie. */
  private static ImportPreview linked(String text) {
    ItemLinks links =
        ItemLinks.of(Map.of(HEAT.id(), new Link(OptionalLong.of(113_277), OptionalLong.empty())));
    MovieSearch search = MovieSearch.of(ImportedMovies.MOVIES, ItemReferences.none(), movie -> 1);
    return new MovieImport(ImportedMovies.MOVIES, OtherTitles.none(), links, search)
        .preview(
            new UploadHints("", ""), text.getBytes(StandardCharsets.UTF_8), ImportedMovies.NOW);
  }

  @Test
  void whatIsAskedIsAlike() {
    ImportPreview preview =
        read(
            "Date,Name,Year,Letterboxd URI,Rating",
            "2023-04-01,Kill,2003,u,3",
            "2023-04-01,Killing,2003,u,3",
            "2023-04-01,Sol,1972,u,3",
            "2023-04-01,KillBill,2003,u,3",
            "2023-04-01,Emma,1996,u,3");

    assertThat(preview.ambiguous())
        .extracting(Ambiguous::title, Ambiguous::candidates, Ambiguous::likely)
        .containsExactly(
            tuple("Kill (2003)", List.of(KILL_BILL), Optional.empty()),
            tuple("KillBill (2003)", List.of(KILL_BILL), Optional.of(KILL_BILL)),
            tuple("Emma (1996)", List.of(EMMA, EMMA_ON_TELEVISION), Optional.empty()));
    assertThat(preview.matched()).extracting(Matched::movie).doesNotContain(SOLARIS);
  }
}
