package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.FileHints;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticRatingsTest {
  private static final SyntheticRatings SPEC = new SyntheticRatings(300, 200, 9_001, 7);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1", // the least
    "5, 3, 10", // hardly anybody and anything
    "5, 3, 15", // all people rate all movies
    "3, 500, 40", // not enough for all movies
    "40, 500, 500", // just enough for all movies
    "200, 100, 19999", // all pairs but one
    "300, 200, 9001",
  })
  void hasExactlyAsManyUsersAndRatingsAsAsked(int users, int items, long ratings) {
    RatingMatrix matrix = RatingMatrix.of(write(new SyntheticRatings(users, items, ratings, 1)));

    // The reader drops repeated pairs, so that there are none.
    assertThat(matrix.ratingCount()).isEqualTo(ratings);
    assertThat(matrix.userCount()).isEqualTo(users);
    assertThat(matrix.userIds()).startsWith(1).endsWith(users);
    if (ratings >= items) {
      assertThat(matrix.itemCount()).isEqualTo(items);
    }
  }

  @Test
  void theSameNumbersMakeTheSameFilesOnEveryJvm() throws Exception {
    SPEC.write(folder.resolve("one"), GenerationProgress.NONE);
    SPEC.write(folder.resolve("two"), GenerationProgress.NONE);

    assertThat(digest("one/ratings.csv"))
        .isEqualTo("aa4f6e43bff65c4b")
        .isEqualTo(digest("two/ratings.csv"));
    assertThat(digest("one/movies.csv"))
        .isEqualTo("1c0bac1ddfcbd724")
        .isEqualTo(digest("two/movies.csv"));
  }

  @Test
  void anotherSeedMakesOtherFiles() throws Exception {
    SPEC.write(folder.resolve("one"), GenerationProgress.NONE);
    new SyntheticRatings(300, 200, 9_001, 8).write(folder.resolve("two"), GenerationProgress.NONE);

    assertThat(digest("one/ratings.csv")).isNotEqualTo(digest("two/ratings.csv"));
    assertThat(digest("one/movies.csv")).isNotEqualTo(digest("two/movies.csv"));
  }

  @Test
  void theFilesHaveTheFormOfMovieLens() throws IOException {
    SPEC.write(folder.resolve("set"), GenerationProgress.NONE);

    List<String> rows = Files.readAllLines(folder.resolve("set/ratings.csv"));
    assertThat(rows).hasSize(9_002).startsWith("userId,movieId,rating,timestamp");
    assertThat(rows.subList(1, rows.size()))
        .allMatch(row -> row.matches("\\d+,\\d+,[0-5]\\.[05],\\d{10}"));
    assertThat(Files.readAllLines(folder.resolve("set/movies.csv")))
        .hasSize(201)
        .startsWith("movieId,title,genres")
        .contains(
            "1,\"Silent Harbour, The (1964)\",Crime|Drama",
            "2,Broken Letter (1996),Drama|Thriller");
  }

  @Test
  void playsHaveTheFormOfLastFmAndNoTwoRunsDiffer() throws Exception {
    SPEC.writePlays(folder.resolve("one"), GenerationProgress.NONE);
    SPEC.writePlays(folder.resolve("two"), GenerationProgress.NONE);

    List<String> rows = Files.readAllLines(folder.resolve("one/user_artists.dat"));
    assertThat(rows).hasSize(9_002).startsWith("userID\tartistID\tweight");
    int[] plays =
        rows.stream()
            .skip(1)
            .mapToInt(row -> Integer.parseInt(row.split("\t", -1)[2]))
            .sorted()
            .toArray();
    assertThat(plays[0]).isPositive();
    assertThat(plays[plays.length / 2]).as("the median").isBetween(150, 450);
    assertThat(digest("one/user_artists.dat")).isEqualTo(digest("two/user_artists.dat"));
    DataSet set =
        DataSets.read(
            folder.resolve("one"), ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true)));
    assertThat(set.catalogue().get(1).title()).isEqualTo("Silent Harbour");
    assertThat(set.references().tags().of(1)).isNotEmpty();
  }

  @Test
  void theReaderFindsTitlesYearsAndGenresOfAllMovies() {
    SPEC.write(folder.resolve("set"), GenerationProgress.NONE);
    DataSet set = DataSets.read(folder.resolve("set"));

    assertThat(set.catalogue().items())
        .hasSize(200)
        .allSatisfy(item -> assertThat(item.year()).isPresent())
        .allSatisfy(item -> assertThat(item.genres()).isNotEmpty());
    assertThat(set.catalogue().find(1).orElseThrow().title()).isEqualTo("The Silent Harbour");
    assertThat(set.catalogue().genres()).hasSize(GenreSet.GENRES);
  }

  @Test
  void theRatingsOfAUserAreInTheOrderOfTime() throws IOException {
    SPEC.write(folder.resolve("set"), GenerationProgress.NONE);
    List<String> rows = Files.readAllLines(folder.resolve("set/ratings.csv"));

    for (int row = 2; row < rows.size(); row++) {
      String[] before = rows.get(row - 1).split(",", -1);
      String[] after = rows.get(row).split(",", -1);
      if (before[0].equals(after[0])) {
        assertThat(Long.parseLong(after[3])).isGreaterThan(Long.parseLong(before[3]));
      } else {
        assertThat(Integer.parseInt(after[0])).isEqualTo(Integer.parseInt(before[0]) + 1);
      }
    }
  }

  @Test
  void theProgressRisesToAllRatings() {
    List<Long> heard = new ArrayList<>();
    SPEC.write(
        folder.resolve("set"),
        (ratings, total) -> {
          assertThat(total).isEqualTo(9_001);
          heard.add(ratings);
        });

    assertThat(heard).hasSize(300).isSorted().endsWith(9_001L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 3 | 10 | users must be between 1 and 10000000, got 0",
        "-1 | 3 | 10 | users must be between 1 and 10000000, got -1",
        "10000001 | 3 | 20000000 | users must be between 1 and 10000000, got 10000001",
        "5 | 0 | 10 | items must be between 1 and 10000000, got 0",
        "5 | 3 | 16 | ratings must be between 5 and 15, got 16",
        "5 | 3 | 4 | ratings must be between 5 and 15, got 4",
        "5 | 3 | -9 | ratings must be between 5 and 15, got -9",
        "1000000 | 1000000 | 10000000001"
            + " | ratings must be between 1000000 and 10000000000, got 10000000001",
      })
  void refusesNumbersThatNoDataSetHas(int users, int items, long ratings, String message) {
    assertThatThrownBy(() -> new SyntheticRatings(users, items, ratings, 1))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(message);
  }

  @Test
  void anEmptyDirectoryIsFilledAndItsParentsAreMade() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    SPEC.write(empty, GenerationProgress.NONE);
    SPEC.write(folder.resolve("a/b/c"), GenerationProgress.NONE);

    assertThat(names(empty)).containsExactly("movies.csv", "ratings.csv");
    assertThat(names(folder.resolve("a/b/c"))).containsExactly("movies.csv", "ratings.csv");
    assertThat(names(folder)).containsExactly("a", "empty");
  }

  @Test
  void refusesADirectoryWithFilesAndLeavesItAlone() throws IOException {
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("ratings.csv"), "mine");

    assertThatThrownBy(() -> SPEC.write(full, GenerationProgress.NONE))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("the output must be a new or an empty directory, got " + full);
    assertThat(full.resolve("ratings.csv")).hasContent("mine");
    assertThat(names(folder)).containsExactly("full");
  }

  @Test
  void refusesAFileInThePlaceOfTheDirectoryOrOfAParent() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertThatThrownBy(() -> SPEC.write(file, GenerationProgress.NONE))
        .hasMessage("the output must be a new or an empty directory, got " + file);
    assertThatThrownBy(() -> SPEC.write(file.resolve("below"), GenerationProgress.NONE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file.resolve("below"));
    assertThat(file).hasContent("mine");
  }

  @Test
  void nothingIsLeftBehindWhenTheWorkIsBrokenOff() throws IOException {
    assertThatThrownBy(
            () ->
                SPEC.write(
                    folder.resolve("set"),
                    (ratings, total) -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");

    assertThat(names(folder)).isEmpty();
  }

  private Ratings write(SyntheticRatings spec) {
    spec.write(folder.resolve("set"), GenerationProgress.NONE);
    return DataSets.read(folder.resolve("set")).ratings();
  }

  private String digest(String file) throws IOException, NoSuchAlgorithmException {
    byte[] content = Files.readAllBytes(folder.resolve(file));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
    return "%064x".formatted(new BigInteger(1, digest)).substring(0, 16);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
