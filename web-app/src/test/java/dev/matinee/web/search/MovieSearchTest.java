package dev.matinee.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.FileModelSource;
import dev.matinee.serving.model.LiveModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieSearchTest {
  private final MovieSearch search =
      search(
          movie(1, "Heat", 1995),
          movie(2, "Heat", 1972),
          movie(3, "The Heat", 2013),
          movie(4, "City Lights", 1931),
          movie(5, "Léon: The Professional", 1994),
          movie(6, "Title", 2000),
          new Item(7, "七人の侍", OptionalInt.empty(), List.of()));

  @Test
  void ofMoviesThatFitAlikeTheOneWithMoreRatersComesFirst() {
    Catalogue movies = Catalogue.of(List.of(movie(1, "Solaris", 1972), movie(2, "Solaris", 2002)));

    assertThat(
            ids(
                MovieSearch.of(movies, ItemReferences.none(), movie -> (int) movie.id()),
                "solaris"))
        .containsExactly(2L, 1L);
    assertThat(
            ids(
                MovieSearch.of(movies, ItemReferences.none(), movie -> 9 - (int) movie.id()),
                "solaris"))
        .containsExactly(1L, 2L);
  }

  @Test
  void aBetterFitComesBeforeMoreRaters() {
    Catalogue movies = Catalogue.of(List.of(movie(1, "Hear", 1972), movie(2, "Heat", 2002)));
    MovieSearch famousFirst =
        MovieSearch.of(movies, ItemReferences.none(), movie -> movie.id() == 1 ? 100_000 : 0);

    assertThat(ids(famousFirst, "heat")).containsExactly(2L, 1L);
  }

  @Test
  void aYearPutsItsMovieFirstAndTheOthersBehind() {
    assertThat(ids(search, "heat 1972")).startsWith(2L).contains(1L, 3L);
    assertThat(ids(search, "heat (2013)")).startsWith(3L);
  }

  @Test
  void aYearAloneFindsItsMovies() {
    assertThat(ids(search, "1931")).startsWith(4L);
  }

  @Test
  void titlesOfOtherScriptsAreFound() {
    assertThat(ids(search, "七人")).containsExactly(7L);
  }

  @Test
  void accentsMayBeWrittenAsMarksOfTheirOwn() {
    assertThat(ids(search, "Le\u0301on")).containsExactly(5L);
  }

  @Test
  void pagesAddUpToTheWholeList() {
    Item[] sequels =
        IntStream.rangeClosed(1, 60)
            .mapToObj(number -> movie(number, "Rocky " + number, 1976))
            .toArray(Item[]::new);
    MovieSearch many = search(sequels);

    SearchHits first = many.find("rocky", 0, 24);
    SearchHits second = many.find("rocky", 24, 24);
    SearchHits last = many.find("rocky", 48, 24);

    assertThat(List.of(first.total(), second.total(), last.total())).containsOnly(60);
    assertThat(Stream.of(first, second, last).flatMap(page -> page.movies().stream()).toList())
        .isEqualTo(many.find("rocky", 60));
    assertThat(many.find("rocky", 60, 24)).isEqualTo(new SearchHits(List.of(), 60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "?!", "***", "\"", "🎬", "🎬🍿", "\\", "&&", "'", "\u0000", "\uD83C"})
  void aQueryWithoutWordsFindsNothing(String query) {
    assertThat(search.find(query, 0, 10)).isEqualTo(new SearchHits(List.of(), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title:*", "+title -it", "title~9", "/title/", "title^1e9", "[title TO *"})
  void signsOfAQueryLanguageMeanNothing(String query) {
    assertThat(search.find(query, 1)).extracting(Item::id).containsExactly(6L);
  }

  @Test
  void aLongQueryIsCut() {
    String longest = "heat ".repeat(40);

    assertThat(longest).hasSize(MovieQuery.MAX_LENGTH);
    assertThat(search.find(longest + "city lights ".repeat(1000), 10))
        .isEqualTo(search.find(longest, 10))
        .isNotEmpty();
    assertThat(search.find("x".repeat(10_000), 10)).isEmpty();
  }

  @Test
  void noTextMakesItFail() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      String text =
          random
              .ints(random.nextInt(40), 0, 0x3000)
              .mapToObj(Character::toString)
              .reduce("", String::concat);
      assertThat(search.find(text, 3)).as(text).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void anEmptyCatalogueHasNothingToFind() {
    assertThat(search().find("heat", 10)).isEmpty();
  }

  @Test
  void aTitleOfAnyLengthCanBeIndexed() {
    assertThat(ids(search(movie(1, "ha".repeat(50_000), 2000), movie(2, "Heat", 1995)), "heat"))
        .containsExactly(2L);
  }

  @Test
  void refusesAPageThatCannotBe() {
    assertThatThrownBy(() -> search.find("heat", -1, 10)).hasMessageContaining("got -1 and 10");
    assertThatThrownBy(() -> search.find("heat", 0, 0)).hasMessageContaining("got 0 and 0");
    assertThat(search.find("heat", Integer.MAX_VALUE, Integer.MAX_VALUE).movies()).isEmpty();
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    List<Item> expected = search.find("heat", 10);

    assertThat(LongStream.range(0, 2000).parallel().mapToObj(ask -> search.find("heat", 10)))
        .containsOnly(expected);
  }

  @Test
  void moviesAreFoundByTheirOtherTitles(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"),
        "movieId,title,genres\n1,\"City of God (Cidade de Deus) (2002)\",Drama\nx,A (B),\n2\n");
    Item movie = movie(1, "City of God", 2002);

    MovieSearch found =
        MovieSearch.of(Catalogue.of(List.of(movie)), ItemReferences.of(directory), item -> 1);

    assertThat(found.find("cidade deus", 10)).containsExactly(movie);
  }

  @Test
  void aLoneSnapshotHasItsMoviesOtherTitlesAndNumbersAtTmdb(@TempDir Path directory)
      throws IOException {
    Path set = Files.createDirectory(directory.resolve("set"));
    Files.writeString(set.resolve("ratings.csv"), "userId,movieId,rating\n1,7,3.5\n2,7,4\n");
    Files.writeString(set.resolve("movies.csv"), "7,City of God (Cidade de Deus) (2002),Drama\n");
    Files.writeString(set.resolve("links.csv"), "7,0317248,598\n");
    Path alone = Files.createDirectory(directory.resolve("alone")).resolve("set.snapshot");
    Snapshot.read(set, ReadOptions.STRICT).write(alone);

    LiveModel model = new FileModelSource(alone, ReadOptions.STRICT, Algorithms.POPULARITY).load();

    assertThat(ids(MovieSearch.of(model), "cidade deus")).containsExactly(7L);
    assertThat(model.references().links().tmdbId(7)).hasValue(598);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tt0317248",
        "TT0317248",
        "tt317248",
        "https://www.imdb.com/title/tt0317248/?ref_=x"
      })
  void aNumberOfImdbFindsItsMovieAlone(String query, @TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("movies.csv"), "7,City of God (2002),Drama\n");
    Files.writeString(directory.resolve("links.csv"), "7,0317248,598\n");
    MovieSearch found =
        MovieSearch.of(
            Catalogue.of(List.of(movie(7, "City of God", 2002), movie(8, "Title 0317248", 2003))),
            ItemReferences.of(directory),
            item -> 1);

    assertThat(ids(found, query)).containsExactly(7L);
    assertThat(found.find(query, 1, 10).movies()).isEmpty();
    assertThat(ids(found, "tt9999999")).isEmpty();
  }

  private static List<Long> ids(MovieSearch search, String query) {
    return search.find(query, 100).stream().map(Item::id).toList();
  }

  private static MovieSearch search(Item... movies) {
    return MovieSearch.of(Catalogue.of(List.of(movies)), ItemReferences.none(), movie -> 1);
  }

  private static Item movie(long id, String title, int year) {
    return new Item(id, title, OptionalInt.of(year), List.of());
  }
}
