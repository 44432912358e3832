package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendCommandTest {
  @Test
  void theListsOfAllUsersAreThoseOfEach(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lists.jsonl");

    recommend("--all", "--count", "5", "--out", file.toString()).succeeds();

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(610);
    for (int user : List.of(1, 300, 610)) {
      String alone = recommend("--user", user + "", "--count", "5", "--json").succeeds().out();
      assertThat(lines.get(user - 1)).isEqualTo(alone.strip());
    }
    recommend("--all").failsWith(2, "--all with --out FILE");
    recommend("--user", "1", "--out", file.toString()).failsWith(2, "--all with --out FILE");
  }

  @Test
  void jsonHasTheFieldsOfTheContractInItsOrder() {
    JsonNode list = recommend("--user", "1", "--count", "10", "--json").succeeds().json();

    assertThat(names(list)).containsExactly("userId", "model", "items");
    assertThat(names(list.get("model"))).containsExactly("version", "algorithm");
    assertThat(list.get("userId").asLong()).isEqualTo(1);
    assertThat(list.at("/model/algorithm").asText()).isEqualTo("ease");
    assertThat(list.get("items")).hasSize(10);
    assertThat(names(list.at("/items/0")))
        .containsExactly(
            "movieId", "title", "year", "genres", "score", "predictedRating", "match", "because");
    assertThat(names(list.at("/items/0/because/0")))
        .containsExactly("movieId", "title", "rating", "contribution");
  }

  @Test
  void scoresDoNotIncreaseAndNoMovieIsOneThatTheUserRated() {
    UserProfile user =
        RatingMatrix.of(DataSets.read(Requirements.mlLatestSmall()).ratings()).profile(1);

    JsonNode items = recommend("--user", "1", "--count", "100", "--json").json().get("items");

    List<Double> scores = new ArrayList<>();
    items.forEach(item -> scores.add(item.get("score").asDouble()));
    assertThat(scores).hasSize(100).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(items)
        .allSatisfy(
            item -> assertThat(user.ratingOf(item.get("movieId").asLong())).as("rated").isEmpty());
  }

  @Test
  void diversityReordersTheListAndItsVersionSaysSo() {
    JsonNode plain = recommend("--user", "1", "--json").json();
    JsonNode diverse = recommend("--user", "1", "--diversity", "0.6", "--json").json();

    assertThat(diverse.get("items")).hasSize(10).isNotEqualTo(plain.get("items"));
    assertThat(diverse.at("/items/0")).isEqualTo(plain.at("/items/0"));
    assertThat(diverse.at("/model/version")).isNotEqualTo(plain.at("/model/version"));
    recommend("--user", "1", "--diversity", "-1")
        .failsWith(2, "--diversity must be between 0 and 1, got -1.0");
  }

  @Test
  void dialsTurnTheListAndFiltersKeepTheOrderOfWhatRemains() {
    JsonNode plain = ofSample();
    JsonNode wished =
        ofSample("--genre", "Drama", "--without", "Comedy", "--from", "1990", "--to", "1999");
    JsonNode newer = ofSample("--newer", "2");

    List<JsonNode> expected = new ArrayList<>();
    plain.forEach(expected::add);
    expected.removeIf(movie -> !isDramaOfTheNinetiesWithoutComedy(movie));
    assertThat(expected).isNotEmpty();
    assertThat(wished)
        .startsWith(expected.toArray(JsonNode[]::new))
        .allMatch(movie -> isDramaOfTheNinetiesWithoutComedy(movie));
    assertThat(meanYear(newer)).isGreaterThan(meanYear(plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"popularity", "bias", "user-knn", "item-knn", "ease", "als"})
  void dialsTurnTheListsOfEveryAlgorithm(String algorithm) {
    assertThat(meanYear(ofSample("--algorithm", algorithm, "--newer", "2")))
        .isGreaterThan(meanYear(ofSample("--algorithm", algorithm, "--newer", "-2")));
  }

  private static JsonNode ofSample(String... wish) {
    List<String> all =
        new ArrayList<>(List.of("recommend", "--user", "1", "--count", "100", "--json"));
    all.addAll(List.of(wish));
    return MatineeRun.of(all.toArray(String[]::new)).json().get("items");
  }

  private static boolean isDramaOfTheNinetiesWithoutComedy(JsonNode movie) {
    List<String> genres = new ArrayList<>();
    movie.get("genres").forEach(genre -> genres.add(genre.asText()));
    int year = movie.path("year").asInt();
    return genres.contains("Drama") && !genres.contains("Comedy") && year >= 1990 && year <= 1999;
  }

  private static double meanYear(JsonNode movies) {
    return movies
        .valueStream()
        .limit(20)
        .mapToInt(movie -> movie.get("year").asInt())
        .average()
        .orElseThrow();
  }

  @Test
  void newMoviesStandFirstWhereTheyAreAskedFor() {
    RatingMatrix matrix = RatingMatrix.of(DataSets.read(Requirements.mlLatestSmall()).ratings());

    JsonNode items = recommend("--user", "1", "--new", "--json").succeeds().json().get("items");

    assertThat(items)
        .hasSize(10)
        .allSatisfy(
            item -> assertThat(matrix.raterCount(item.get("movieId").asLong())).isLessThan(5));
  }

  @Test
  void wishesThatCannotBeAreRefused() {
    refused("--discover must be between -2 and 2, got 3", "--discover", "3");
    refused("--newer must be between -2 and 2, got -3", "--newer", "-3");
    refused("--genre must be one of Action, ", "--genre", "Opera");
    refused("--without must be one of Action, ", "--without", "Opera");
    refused(
        "--from must not be later than --to, got 2000 and 1990", "--from", "2000", "--to", "1990");
  }

  private static void refused(String reason, String... wish) {
    List<String> all = new ArrayList<>(List.of("recommend", "--user", "1"));
    all.addAll(List.of(wish));
    MatineeRun.of(all.toArray(String[]::new)).failsWith(2, reason);
  }

  @Test
  void everyReasonIsARatingOfTheUser() {
    UserProfile user =
        RatingMatrix.of(DataSets.read(Requirements.mlLatestSmall()).ratings()).profile(1);

    JsonNode items = recommend("--user", "1", "--json").json().get("items");

    assertThat(items)
        .allSatisfy(
            item ->
                assertThat(item.get("because"))
                    .isNotEmpty()
                    .allSatisfy(
                        reason ->
                            assertThat(user.ratingOf(reason.get("movieId").asLong()))
                                .hasValue(reason.get("rating").asDouble())));
  }

  @Test
  void aPopularListHasNoReasonsAndLeavesTheMatchOut() {
    JsonNode items =
        recommend("--user", "1", "--algorithm", "popularity", "--json").json().get("items");

    assertThat(items)
        .hasSize(10)
        .allSatisfy(
            item -> {
              assertThat(item.get("because")).isEmpty();
              assertThat(item.has("match")).isFalse();
            });
  }

  @Test
  void textNamesTheMovieItsGenresAndWhatSpokeForIt() {
    String[] wish = {"--user", "1", "--count", "1", "--algorithm", "user-knn", "--json"};
    MatineeRun run = recommend(Arrays.copyOf(wish, wish.length - 1)).succeeds();
    JsonNode movie = recommend(wish).json().at("/items/0");

    assertThat(run.out())
        .contains(
            movie.get("title").asText() + " (" + movie.get("year").asInt() + ")",
            movie.get("match").asInt() + "%",
            movie.at("/genres/0").asText(),
            "because you gave " + movie.at("/because/0/title").asText())
        .doesNotContain("sample");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void withoutADataSetItIsTheSampleAndTheTextSaysSo() {
    MatineeRun run = MatineeRun.of("recommend", "--user", "1", "--count", "5").succeeds();

    assertThat(run.out()).contains("built-in sample", "matinee data fetch ml-latest-small");
  }

  @Test
  void anUnknownUserFailsAndSaysWhichUsersThereAre() {
    recommend("--user", "611").failsWith(1, "no user 611", "users are 1 to 610");
    recommend("--user", "-1").failsWith(1, "no user -1", "users are 1 to 610");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "101"})
  void aCountOutOfRangeIsBadUsage(String count) {
    recommend("--user", "1", "--count", count)
        .failsWith(2, "--count must be between 1 and 100, got " + count);
  }

  @Test
  void aTextForANumberIsBadUsage() {
    recommend("--user", "abc").failsWith(2, "--user", "'abc' is not a whole number");
  }

  @Test
  void aMissingUserIsBadUsage() {
    recommend().failsWith(2, "--user", "matinee recommend --help");
  }

  @Test
  void anUnknownAlgorithmIsBadUsageAndTheNamesAreListed() {
    recommend("--user", "1", "--algorithm", "magic")
        .failsWith(2, "--algorithm", "popularity, bias, user-knn-cosine", "got magic");
  }

  @Test
  void aDataSetThatIsNotThereIsNamedByWhereItWasGiven() {
    MatineeRun.of("recommend", "--user", "1", "--data", "no/such/folder")
        .failsWith(2, "--data must be a directory, a file,", "got no/such/folder");
    MatineeRun.with(Map.of("MATINEE_DATA", "no/such/folder"))
        .run("recommend", "--user", "1")
        .failsWith(2, "MATINEE_DATA must be a directory", "got no/such/folder");
  }

  private static MatineeRun recommend(String... arguments) {
    List<String> all = new ArrayList<>(List.of("recommend", "--data"));
    all.add(Requirements.mlLatestSmall().toString());
    all.addAll(List.of(arguments));
    return MatineeRun.of(all.toArray(String[]::new));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
