package dev.matinee.web.imports;

import static dev.matinee.web.imports.ImportedMovies.AMELIE;
import static dev.matinee.web.imports.ImportedMovies.EMMA;
import static dev.matinee.web.imports.ImportedMovies.EMMA_ON_TELEVISION;
import static dev.matinee.web.imports.ImportedMovies.GOOD_THIEF;
import static dev.matinee.web.imports.ImportedMovies.HEAT;
import static dev.matinee.web.imports.ImportedMovies.KILL_BILL;
import static dev.matinee.web.imports.ImportedMovies.SOLARIS;
import static dev.matinee.web.imports.ImportedMovies.SOLARIS_AGAIN;
import static dev.matinee.web.imports.ImportedMovies.STAR_WARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.recommender.data.Item;
import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.FileMark;
import dev.matinee.web.imports.format.ListMeaning;
import dev.matinee.web.imports.format.SkippedRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieImportTest {
  @TempDir private Path dataSet;

  @Test
  void letterboxdRatingsAreMatchedAskedForOrSkipped() {
    ImportPreview preview = preview("letterboxd-ratings.csv");

    assertThat(preview.source()).isEqualTo("Letterboxd");
    assertThat(preview.matched())
        .containsExactly(
            new Matched(2, "Heat (1995)", HEAT, rated(9, "2023-04-01")),
            new Matched(3, "Amélie (2001)", AMELIE, rated(10, "2023-04-02")),
            new Matched(6, "The Good Thief (2003)", GOOD_THIEF, rated(6, "2023-04-05")),
            new Matched(
                10,
                "Solaris (2002)",
                SOLARIS_AGAIN,
                FileMark.rated(6, Optional.empty(), ImportedMovies.NOW)));
    assertThat(preview.ambiguous())
        .containsExactly(
            new Ambiguous(
                4,
                "Star Wars (1977)",
                List.of(STAR_WARS),
                Optional.of(STAR_WARS),
                rated(8, "2023-04-03")),
            new Ambiguous(
                5,
                "Emma (1996)",
                List.of(EMMA, EMMA_ON_TELEVISION),
                Optional.empty(),
                rated(7, "2023-04-04")));
    assertThat(preview.skipped())
        .extracting(SkippedRow::line, SkippedRow::reason)
        .containsExactly(
            tuple(7, "this site has no such film"),
            tuple(8, "the rating must be between 0.5 and 5 in halves, it is 6"),
            tuple(9, "no name"),
            tuple(11, "it has 3 columns, the header has 5"),
            tuple(12, "the date is 2999-01-01"));
  }

  @Test
  void letterboxdMoviesWithoutStarsWereWatched() {
    ImportPreview preview = preview("letterboxd-watched.csv");

    assertThat(preview.matched())
        .containsExactly(
            new Matched(2, "Heat (1995)", HEAT, watched("2023-04-01")),
            new Matched(3, "Solaris (1972)", SOLARIS, watched("2023-04-02")));
  }

  @Test
  void ofADiaryTheLatestRatingCounts() {
    ImportPreview preview = preview("letterboxd-diary.csv");

    assertThat(preview.matched())
        .containsExactly(
            new Matched(3, "Heat (1995)", HEAT, rated(9, "2023-04-30")),
            new Matched(5, "Solaris (1972)", SOLARIS, watched("2023-06-01")));
    assertThat(preview.skipped())
        .extracting(SkippedRow::line, SkippedRow::text, SkippedRow::reason)
        .containsExactly(
            tuple(2, "Heat (1995)", "line 3 says more, or later, of the same film"),
            tuple(4, "Heat (1995)", "line 3 says more, or later, of the same film"));
  }

  @Test
  void moviesOfALetterboxdWatchlistAreSavedSinceTheirDays() {
    ImportPreview preview = preview("letterboxd-watchlist.csv");

    assertThat(preview.isOpen()).isFalse();
    assertThat(preview.matched())
        .containsExactly(
            new Matched(2, "Heat (1995)", HEAT, saved("2023-04-01")),
            new Matched(3, "Solaris (1972)", SOLARIS, saved("2023-04-02")));
    assertThat(preview.ambiguous())
        .containsExactly(
            new Ambiguous(
                4,
                "Emma (1996)",
                List.of(EMMA, EMMA_ON_TELEVISION),
                Optional.empty(),
                saved("2023-04-03")));
  }

  @Test
  void whatAListOfMoviesMeansIsOpenWhereItsNameDoesNotTell() {
    byte[] list = bytes("letterboxd-watchlist.csv");
    ImportPreview preview = ImportedMovies.preview("films.csv", list);

    assertThat(preview.isOpen()).isTrue();
    assertThat(preview.matched()).extracting(Matched::mark).allMatch(FileMark::isOpen);
    assertThat(preview.as(ListMeaning.SAVED, ImportedMovies.NOW))
        .isEqualTo(ImportedMovies.preview("my-Watchlist.csv", list));
    assertThat(preview.as(ListMeaning.WATCHED, ImportedMovies.NOW))
        .isEqualTo(ImportedMovies.preview("watched.csv", list));
  }

  @Test
  void aFileWithStarsSaysWhatItIsWhateverItsName() {
    byte[] ratings = bytes("letterboxd-ratings.csv");

    assertThat(ImportedMovies.preview("watchlist.csv", ratings))
        .isEqualTo(ImportedMovies.preview("", ratings));
  }

  @Test
  void moviesOfAnImdbWatchlistAreSavedUnlessItSaysTheirRating() {
    ImportPreview preview = preview("imdb-watchlist.csv");

    assertThat(preview.source()).isEqualTo("IMDb");
    assertThat(preview.matched())
        .containsExactly(
            new Matched(2, "Some Other Name (1995)", HEAT, saved("2022-02-01")),
            new Matched(4, "Solaris (1972)", SOLARIS, rated(8, "2022-03-01")));
    assertThat(preview.skipped())
        .extracting(SkippedRow::line, SkippedRow::reason)
        .containsExactly(tuple(3, "not a film: tv series"));
  }

  @Test
  void whatAnImdbListMeansIsOpenWhereItsNameDoesNotTell() {
    String list = "Position,Const,Created,Title,Year\n1,x,2022-02-01,Heat,1995\n";
    Matched open =
        new Matched(
            2,
            "Heat (1995)",
            HEAT,
            FileMark.listed(Optional.of(Instant.parse("2022-02-01T00:00:00Z"))));

    assertThat(ImportedMovies.preview(list).matched()).containsExactly(open);
    assertThat(ImportedMovies.preview(list).isOpen()).isTrue();
  }

  @Test
  void imdbMoviesAreFoundByTheirNumberOrEitherTitle() {
    ImportPreview preview = preview("imdb-ratings.csv");

    assertThat(preview.source()).isEqualTo("IMDb");
    assertThat(preview.matched())
        .containsExactly(new Matched(2, "Some Other Name (1995)", HEAT, rated(9, "2022-02-01")));
    assertThat(preview.ambiguous())
        .as("its number is another one")
        .extracting(Ambiguous::line, Ambiguous::candidates)
        .containsExactly(tuple(3, List.of(AMELIE)));
    assertThat(preview.skipped())
        .extracting(SkippedRow::line, SkippedRow::reason)
        .containsExactly(
            tuple(4, "not a film: tv series"),
            tuple(5, "the rating must be a whole number between 1 and 10, it is 11"),
            tuple(6, "no your rating"));
  }

  @Test
  void netflixMoviesWereWatchedAndSeriesAreLeftOut() {
    ImportPreview preview = preview("netflix.csv");

    assertThat(preview.matched())
        .containsExactly(new Matched(10, "Heat", HEAT, watched("2024-02-01")));
    assertThat(preview.ambiguous())
        .extracting(Ambiguous::line, Ambiguous::candidates)
        .containsExactly(
            tuple(3, List.of(SOLARIS, SOLARIS_AGAIN)),
            tuple(7, List.of(KILL_BILL)),
            tuple(8, List.of(HEAT)));
    assertThat(preview.skipped())
        .extracting(SkippedRow::line, SkippedRow::reason)
        .containsExactly(
            tuple(2, "line 10 says more, or later, of the same film"),
            tuple(4, "a series"),
            tuple(5, "a series"),
            tuple(6, "a series"),
            tuple(9, "the date is soon"));
  }

  @Test
  void theOrderOfDayAndMonthIsToldFromTheWholeFile() {
    assertThat(ImportedMovies.preview("Title,Date\nHeat,2/1/24\nAmelie,13/1/24\n").matched())
        .extracting(row -> row.mark().date().orElseThrow())
        .containsExactly(
            Instant.parse("2024-01-02T00:00:00Z"), Instant.parse("2024-01-13T00:00:00Z"));
    assertThat(ImportedMovies.preview("Title,Date\nHeat,2024-01-02\n").matched())
        .extracting(row -> row.mark().date().orElseThrow())
        .containsExactly(Instant.parse("2024-01-02T00:00:00Z"));
  }

  @Test
  void movieLensMoviesAreFoundByTheirNumber() {
    ImportPreview preview = preview("movielens-ratings.csv");

    assertThat(preview.matched())
        .extracting(Matched::movie, row -> row.mark().mark().halfStars())
        .containsExactly(tuple(HEAT, 9), tuple(AMELIE, 1));
    assertThat(preview.matched().get(0).mark().date()).contains(Instant.ofEpochSecond(964_982_703));
    assertThat(preview.skipped())
        .extracting(SkippedRow::line, SkippedRow::reason)
        .containsExactly(
            tuple(4, "this site has no such film"),
            tuple(5, "the rating must be between 0.5 and 5 in halves, it is 0.25"),
            tuple(6, "the movieId must be a whole number, it is x"));
  }

  @Test
  void aNumberCountsOnlyWhereTheTitleAgrees() {
    ImportPreview preview = preview("movielens-site.csv");

    assertThat(preview.matched())
        .extracting(Matched::movie, row -> row.mark().date())
        .containsExactly(tuple(HEAT, Optional.empty()), tuple(AMELIE, Optional.empty()));
    assertThat(preview.ambiguous())
        .as("its number is that of another movie")
        .extracting(Ambiguous::candidates)
        .containsExactly(List.of(GOOD_THIEF));
  }

  @Test
  void aTitleOfSeveralYearsIsAskedForWhereNoneIsGiven() {
    String header = "Date,Name,Year,Letterboxd URI,Rating\n";

    assertThat(ImportedMovies.preview(header + "2024-01-01,Solaris,,u,4\n").ambiguous())
        .extracting(Ambiguous::candidates)
        .containsExactly(List.of(SOLARIS, SOLARIS_AGAIN));
    assertThat(ImportedMovies.preview(header + "2024-01-01,Solaris,1973,u,4\n").matched())
        .extracting(Matched::movie)
        .containsExactly(SOLARIS);
    assertThat(ImportedMovies.preview(header + "2024-01-01,Solaris,1990,u,4\n").skipped())
        .extracting(SkippedRow::reason)
        .containsExactly("this site has no such film");
  }

  @Test
  void longTitlesAreSearchedForByTheirFirstWords() {
    String title = "Star Wars: Episode IV: Wanderers in Space and in Time";

    assertThat(ImportedMovies.preview("Title,Date\n\"" + title + "\",1/1/24\n").ambiguous())
        .extracting(Ambiguous::candidates)
        .containsExactly(List.of(STAR_WARS));
  }

  @Test
  void filesOfOtherSystemsAreReadAlike() {
    String text = "Date,Name,Year,Letterboxd URI,Rating\r\n2023-04-02,Amélie,2001,u,5\r\n";
    List<Item> expected = List.of(AMELIE);

    for (byte[] content :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.ISO_8859_1),
            text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))) {
      assertThat(ImportedMovies.preview("", content).matched())
          .extracting(Matched::movie)
          .isEqualTo(expected);
    }
  }

  private ImportPreview preview(String resource) {
    ImportedMovies.writeDataSet(dataSet);
    return ImportedMovies.preview(dataSet, resource);
  }

  private static byte[] bytes(String resource) {
    return ImportedMovies.bytes(resource);
  }

  private static FileMark rated(int halfStars, String day) {
    return FileMark.rated(
        halfStars, Optional.of(Instant.parse(day + "T00:00:00Z")), ImportedMovies.NOW);
  }

  private static FileMark saved(String day) {
    return FileMark.saved(Optional.of(Instant.parse(day + "T00:00:00Z")), ImportedMovies.NOW);
  }

  private static FileMark watched(String day) {
    return FileMark.watched(Optional.of(Instant.parse(day + "T00:00:00Z")));
  }
}
