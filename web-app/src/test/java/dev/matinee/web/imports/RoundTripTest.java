package dev.matinee.web.imports;

import static dev.matinee.web.imports.ImportedMovies.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.SavedMovies;
import dev.matinee.store.UserId;
import dev.matinee.store.event.RecentEvents;
import dev.matinee.web.imports.format.HistoryExport;
import dev.matinee.web.imports.format.SafeCell;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.search.MovieSearch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was exported comes back in as it was. */
class RoundTripTest {
  private static final UserId PERSON = UserId.ofAccount("0123456789abcdef");
  private static final List<String> TITLES =
      List.of(
          "Heat",
          "Heat",
          "=1+1",
          "'=1+1",
          "@home",
          "-30-",
          "+1",
          "\tTab",
          "'",
          "''''@x",
          "$",
          "...",
          "\"Quoted\", and more",
          "Two\nLines",
          "Amélie",
          "七人の侍",
          "M",
          "12 Angry Men",
          "; DROP");

  @Test
  void exportsComeBackAsTheyWere() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      Catalogue movies = movies(random);
      History history = history(movies, random);
      HistoryExport export = new HistoryExport(history, movies);

      assertThat(imported(export.toJson(), movies)).as("round " + round).isEqualTo(history);
      assertThat(imported(export.toCsv(), movies))
          .as("round " + round)
          .isEqualTo(withoutGenres(history));
    }
  }

  @Test
  void cellsThatSpreadsheetsWouldRunHaveAnApostropheInFront() {
    for (String text : List.of("=1", "+1", "-1", "@x", "\tx", "\rx", "'=1")) {
      assertThat(SafeCell.defused(text)).isEqualTo("'" + text);
      assertThat(SafeCell.restored(SafeCell.defused(text))).isEqualTo(text);
    }
    for (String text : List.of("", "x", "'", "'x", "1=1", " =1")) {
      assertThat(SafeCell.defused(text)).isEqualTo(text);
      assertThat(SafeCell.restored(text)).isEqualTo(text);
    }
  }

  @Test
  void theCsvIsForSpreadsheetsAndPeople() {
    Catalogue movies = Catalogue.of(List.of(new Item(1, "=Heat", OptionalInt.of(1995), List.of())));
    History history =
        History.empty(PERSON)
            .rate(1, new RatedMovie(9, NOW))
            .watch(7)
            .hide(-8)
            .save(9, NOW.plusMillis(7));

    assertThat(new HistoryExport(history, movies).toCsv())
        .isEqualToNormalizingNewlines(
            """
            movieId,title,year,status,rating,ratedAt,savedAt
            1,'=Heat,1995,rated,4.5,2024-06-01T12:00:00Z,
            7,No. 7,,watched,,,
            '-8,No. -8,,hidden,,,
            9,No. 9,,saved,,,2024-06-01T12:00:00.007Z
            """);
  }

  @Test
  void theJsonHasTitlesYearsAndTimes() {
    Catalogue movies = Catalogue.of(List.of(new Item(1, "Heat", OptionalInt.of(1995), List.of())));
    History history =
        History.empty(PERSON)
            .rate(1, new RatedMovie(9, NOW))
            .watch(7)
            .save(9, NOW)
            .prefer(Set.of("Drama"));

    assertThat(new HistoryExport(history, movies).toJson())
        .isEqualTo(
            "{\"format\":\"matinee-history\",\"formatVersion\":1,\"genres\":[\"Drama\"],\"ratings\":"
                + "[{\"movieId\":1,\"title\":\"Heat\",\"year\":1995,\"rating\":4.5,"
                + "\"ratedAt\":\"2024-06-01T12:00:00Z\"}],"
                + "\"watched\":[{\"movieId\":7,\"title\":\"No. 7\"}],\"hidden\":[],"
                + "\"saved\":[{\"movieId\":9,\"title\":\"No. 9\",\"savedAt\":\"2024-06-01T12:00:00Z\"}]}");
  }

  @Test
  void theLargestHistoryFitsIntoAFileThatComesBackIn() {
    List<Item> items = new ArrayList<>();
    History history = History.empty(PERSON);
    Map<Long, RatedMovie> ratings = new HashMap<>();
    for (long id = 1; id <= History.MAX_ENTRIES; id++) {
      items.add(
          new Item(
              10_000_000 + id,
              "A Title of Quite an Ordinary Length " + id,
              OptionalInt.of(1995),
              List.of()));
      ratings.put(10_000_000 + id, new RatedMovie(9, NOW));
    }
    history = history.merge(ratings, Set.of(), Set.of(), Set.of());
    HistoryExport export = new HistoryExport(history, Catalogue.of(items));

    assertThat(imported(export.toJson(), Catalogue.of(items))).isEqualTo(history);
    assertThat(imported(export.toCsv(), Catalogue.of(items))).isEqualTo(history);
  }

  private static History withoutGenres(History history) {
    return new History(
        history.userId(),
        1,
        history.ratings(),
        history.watched(),
        history.hidden(),
        history.saved(),
        Set.of(),
        RecentEvents.NONE);
  }

  private static History imported(String text, Catalogue movies) {
    OtherTitles none = OtherTitles.none();
    MovieImport importing =
        new MovieImport(
            movies,
            none,
            ItemLinks.none(),
            MovieSearch.of(movies, ItemReferences.none(), movie -> 1));
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    ImportPreview preview = importing.preview(new UploadHints("export", ""), content, NOW);
    assertThat(preview.ambiguous()).isEmpty();
    assertThat(preview.skipped()).isEmpty();
    return ImportChange.of(preview, Map.of()).applyTo(History.empty(PERSON));
  }

  private static Catalogue movies(Random random) {
    List<Item> movies = new ArrayList<>();
    for (String title : TITLES) {
      OptionalInt year =
          random.nextBoolean() ? OptionalInt.of(1900 + random.nextInt(3)) : OptionalInt.empty();
      movies.add(
          new Item(random.nextLong() >> random.nextInt(8, 60), title, year, List.of("Drama")));
    }
    return Catalogue.of(movies);
  }

  private static History history(Catalogue movies, Random random) {
    Map<Long, RatedMovie> ratings = new HashMap<>();
    Set<Long> watched = new HashSet<>();
    Set<Long> hidden = new HashSet<>();
    Map<Long, Instant> saved = new HashMap<>();
    for (Item movie : movies.items()) {
      switch (random.nextInt(3)) {
        case 0 ->
            ratings.put(
                movie.id(),
                new RatedMovie(
                    1 + random.nextInt(10), NOW.minusSeconds(random.nextInt(1_000_000_000))));
        case 1 -> watched.add(movie.id());
        default -> {}
      }
      switch (random.nextInt(4)) {
        case 0 -> hidden.add(movie.id());
        case 1 -> saved.put(movie.id(), NOW.minusMillis(random.nextInt(1_000_000_000)));
        default -> {}
      }
    }
    return new History(
        PERSON,
        1,
        ratings,
        watched,
        hidden,
        new SavedMovies(saved),
        Set.of("Drama"),
        RecentEvents.NONE);
  }
}
