package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder;

  @Test
  void allAlgorithmsAreMeasuredOnTheRealSetAndOursBeatsTheBaselines() {
    JsonNode result =
        MatineeRun.of("evaluate", "--data", real(), "--split", "temporal:0.2", "--json")
            .succeeds()
            .json();

    assertThat(algorithms(result))
        .containsExactly(
            "popularity", "bias", "user-knn-cosine", "user-knn-pearson", "user-knn", "item-knn");
    assertThat(of("user-knn", result).get("ndcg").asDouble())
        .isGreaterThan(of("popularity", result).get("ndcg").asDouble());
    assertThat(of("user-knn", result).get("rmse").asDouble())
        .isLessThan(of("bias", result).get("rmse").asDouble());
    assertThat(result.at("/protocol/at").asInt()).isEqualTo(10);
    assertThat(result.at("/protocol/relevant").asDouble()).isEqualTo(4);
  }

  @Test
  void resultsHaveTheFieldsOfTheContract() {
    JsonNode result =
        MatineeRun.of("evaluate", "--split", "random:0.2:1", "--algorithm", "bias", "--json")
            .succeeds()
            .json();

    List<String> names = new ArrayList<>();
    result.at("/results/0").fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .startsWith(
            "algorithm",
            "rmse",
            "mae",
            "coverage",
            "hitRate",
            "ndcg",
            "recall",
            "precision",
            "users",
            "ratings",
            "seconds");
  }

  @Test
  void everyResultSaysWhatTheListsAreLike() {
    JsonNode result =
        MatineeRun.of("evaluate", "--split", "random:0.2:1", "--algorithm", "bias", "--json")
            .succeeds()
            .json();
    JsonNode lists = of("popularity", result).get("beyondAccuracy");

    assertThat(lists.get("catalogueCoverage").asDouble()).isBetween(0.0, 0.5);
    assertThat(lists.get("gini").asDouble()).isBetween(0.5, 1.0);
    assertThat(lists.get("meanPopularity").asDouble())
        .isGreaterThan(of("bias", result).at("/beyondAccuracy/meanPopularity").asDouble());
    assertThat(lists.get("novelty").asDouble()).isPositive();
    assertThat(lists.at("/diversity/likers").asDouble()).isBetween(0.1, 1.0);
    assertThat(lists.at("/diversity/genres").asDouble()).isBetween(0.1, 1.0);
  }

  @Test
  void diversityAndTheNumberOfGivenRatingsChangeWhatIsMeasured() {
    String[] common = {"evaluate", "--split", "random:0.2:1", "--algorithm", "user-knn", "--json"};
    JsonNode plain = of("user-knn", MatineeRun.of(common).succeeds().json());
    JsonNode diverse = with(common, "--diversity", "0.5");
    JsonNode beginners = with(common, "--given", "0");

    assertThat(of("user-knn", diverse).at("/beyondAccuracy/diversity/likers").asDouble())
        .isGreaterThan(plain.at("/beyondAccuracy/diversity/likers").asDouble());
    assertThat(diverse.at("/protocol/order").asText()).contains("lambda 0.5");
    assertThat(of("user-knn", beginners).get("ndcg").asDouble())
        .isLessThan(plain.get("ndcg").asDouble());
    assertThat(beginners.at("/protocol/profiles").asText()).startsWith("the first 0 ");
  }

  private static JsonNode with(String[] common, String... more) {
    return MatineeRun.of(Stream.of(common, more).flatMap(Stream::of).toArray(String[]::new))
        .succeeds()
        .json();
  }

  @Test
  void popularityAndBiasAreAlwaysBesideTheChosenAlgorithms() {
    JsonNode result =
        MatineeRun.of(
                "evaluate",
                "--split",
                "folds:2:7",
                "--algorithm",
                "user-knn-pearson",
                "--at",
                "5",
                "--relevant",
                "4.5",
                "--json")
            .succeeds()
            .json();

    assertThat(algorithms(result)).containsExactly("popularity", "bias", "user-knn-pearson");
    assertThat(result.at("/protocol/folds").asInt()).isEqualTo(2);
    assertThat(result.at("/protocol/at").asInt()).isEqualTo(5);
    assertThat(result.at("/protocol/relevant").asDouble()).isEqualTo(4.5);
  }

  @Test
  void foldFilesOfMovieLens100kAreTakenAsTheyAre() throws IOException {
    Path train = write("u1.base", "1\t1\t5\t1", "1\t2\t3\t2", "2\t1\t4\t3", "2\t3\t5\t4");
    Path test = write("u1.test", "1\t3\t4\t5", "2\t2\t2\t6");

    JsonNode result =
        MatineeRun.of("evaluate", "--train", train.toString(), "--test", test.toString(), "--json")
            .succeeds()
            .json();

    assertThat(of("bias", result).get("ratings").asInt()).isEqualTo(2);
    assertThat(of("bias", result).get("users").asInt()).as("one relevant film").isEqualTo(1);
    assertThat(result.at("/protocol/split").asText()).contains("as given");
  }

  @Test
  void textShowsTheProtocolAndALineForEachAlgorithm() {
    String out = MatineeRun.of("evaluate", "--split", "temporal:0.2").succeeds().out();

    assertThat(out)
        .contains("lists        of 10, relevant from 4.0")
        .containsPattern("popularity +\\d");
    assertThat(out).containsPattern("user-knn against popularity: NDCG [+-]0\\.\\d+");
  }

  @Test
  void oneWayOfDividingIsNeededAndOnlyOne() {
    MatineeRun.of("evaluate").failsWith(2, "--split");
    MatineeRun.of("evaluate", "--train", "a").failsWith(2, "--test");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--train", "a", "--test", "b")
        .failsWith(2, "mutually exclusive");
  }

  @Test
  void wrongSettingsAreBadUsage() {
    MatineeRun.of("evaluate", "--split", "weekly:2").failsWith(2, "--split", "temporal:FRACTION");
    MatineeRun.of("evaluate", "--split", "temporal:1.5").failsWith(2, "--split", "got 1.5");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--at", "0")
        .failsWith(2, "--at must be between 1 and 1000, got 0");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--diversity", "2")
        .failsWith(2, "--diversity must be between 0 and 1, got 2.0");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--given", "-1")
        .failsWith(2, "--given must be 0 or more, got -1");
    MatineeRun.of("evaluate", "--train", "none", "--test", "none")
        .failsWith(2, "--train must be", "got none");
  }

  private static String real() {
    return Requirements.mlLatestSmall().toString();
  }

  private static List<String> algorithms(JsonNode result) {
    List<String> names = new ArrayList<>();
    result.get("results").forEach(each -> names.add(each.get("algorithm").asText()));
    return names;
  }

  private static JsonNode of(String algorithm, JsonNode result) {
    return result.get("results").get(algorithms(result).indexOf(algorithm));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
