package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
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
    JsonNode lists = resultOf("popularity", result).get("beyondAccuracy");

    assertThat(lists.get("catalogueCoverage").asDouble()).isBetween(0.0, 0.5);
    assertThat(lists.get("gini").asDouble()).isBetween(0.5, 1.0);
    assertThat(lists.get("meanPopularity").asDouble())
        .isGreaterThan(resultOf("bias", result).at("/beyondAccuracy/meanPopularity").asDouble());
    assertThat(lists.get("novelty").asDouble()).isPositive();
    assertThat(lists.at("/diversity/likers").asDouble()).isBetween(0.1, 1.0);
    assertThat(lists.at("/diversity/genres").asDouble()).isBetween(0.1, 1.0);
  }

  @Test
  void diversityAndTheNumberOfGivenRatingsChangeWhatIsMeasured() {
    String[] common = {"evaluate", "--split", "random:0.2:1", "--algorithm", "user-knn", "--json"};
    JsonNode plain = resultOf("user-knn", MatineeRun.of(common).succeeds().json());
    JsonNode diverse = with(common, "--diversity", "0.5");
    JsonNode beginners = with(common, "--given", "0");

    assertThat(resultOf("user-knn", diverse).at("/beyondAccuracy/diversity/likers").asDouble())
        .isGreaterThan(plain.at("/beyondAccuracy/diversity/likers").asDouble());
    assertThat(diverse.at("/protocol/order").asText()).contains("lambda 0.5");
    assertThat(resultOf("user-knn", beginners).get("ndcg").asDouble())
        .isLessThan(plain.get("ndcg").asDouble());
    assertThat(beginners.at("/protocol/profiles").asText()).startsWith("the first 0 ");
  }

  private static JsonNode with(String[] common, String... more) {
    return MatineeRun.of(joined(common, more)).succeeds().json();
  }

  private static String[] joined(String[] first, String... more) {
    return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
  }

  /** An evaluation in which user 1 has one relevant movie, 3, and user 2 none. */
  private String[] onFoldFiles(String... more) throws IOException {
    Path train = write("u1.base", "1\t1\t5\t1", "1\t2\t3\t2", "2\t1\t4\t3", "2\t3\t5\t4");
    Path test = write("u1.test", "1\t3\t4\t5", "2\t2\t2\t6");
    String[] command = {"evaluate", "--train", train.toString(), "--test", test.toString()};
    return joined(command, more);
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
    JsonNode result = with(onFoldFiles(), "--json");

    assertThat(resultOf("bias", result).get("ratings").asInt()).isEqualTo(2);
    assertThat(resultOf("bias", result).get("users").asInt()).as("one relevant film").isEqualTo(1);
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
  void everyResultHasTheFurtherMetricsAndTheirGroups() {
    JsonNode result =
        MatineeRun.of("evaluate", "--split", "random:0.2:1", "--algorithm", "user-knn", "--json")
            .succeeds()
            .json();
    JsonNode userKnn = resultOf("user-knn", result);

    for (String metric : List.of("map", "mrr", "gradedNdcg", "rPrecision", "rbp", "auc")) {
      assertThat(userKnn.get(metric).asDouble()).as(metric).isBetween(0.01, 1.0);
      assertThat(resultOf("popularity", result).get(metric).asDouble())
          .as(metric)
          .isLessThan(userKnn.get(metric).asDouble());
    }
    assertThat(resultOf("popularity", result).get("serendipity").asDouble()).isZero();
    assertThat(userKnn.get("serendipity").asDouble()).isPositive();
    assertThat(userKnn.get("calibration").asDouble()).isBetween(0.01, 4.6);
    assertThat(userKnn.at("/groups/people")).hasSize(4);
    assertThat(userKnn.at("/groups/people/0/quarter").asInt()).isEqualTo(1);
    assertThat(userKnn.at("/groups/people/0/ndcg").asDouble()).isBetween(0.01, 1.0);
    assertThat(userKnn.at("/groups/movies").findValuesAsText("tier"))
        .containsExactly("head", "middle", "tail");
    assertThat(userKnn.at("/groups/movies/0/recall").asDouble())
        .isGreaterThan(userKnn.at("/groups/movies/2/recall").asDouble());
  }

  @Test
  void listsMadeElsewhereAreMeasuredByRankingAlone() throws IOException {
    Path run = write("run.txt", "1 Q0 9 1 2.5 elsewhere", "1 Q0 3 2 1.5 elsewhere");
    Path csv = write("other.csv", "user,item,rank", "1,3,1");

    String[] command =
        onFoldFiles(
            "--algorithm",
            "bias",
            "--lists",
            run.toString(),
            "--lists",
            csv.toString(),
            "--compare",
            "other,elsewhere");
    JsonNode result = with(command, "--metric", "mrr", "--json");

    assertThat(algorithms(result)).containsExactly("popularity", "bias", "elsewhere", "other");
    JsonNode elsewhere = resultOf("elsewhere", result);
    assertThat(elsewhere.get("mrr").asDouble()).isEqualTo(0.5);
    assertThat(resultOf("other", result).get("ndcg").asDouble()).isEqualTo(1);
    assertThat(elsewhere.has("rmse")).isFalse();
    assertThat(elsewhere.has("mae")).isFalse();
    assertThat(elsewhere.has("coverage")).isFalse();
    assertThat(result.toString()).doesNotContain("NaN");
    assertThat(result.get("notes").toString())
        .contains("elsewhere: 0 of 1 measured users have no list")
        .contains("1 items are not in the training set");
    JsonNode comparison = result.get("comparisons").get(3);
    assertThat(comparison.get("algorithm").asText()).isEqualTo("other");
    assertThat(comparison.get("baseline").asText()).isEqualTo("elsewhere");
    assertThat(comparison.get("metric").asText()).isEqualTo("mrr");
    assertThat(comparison.get("meanDifference").asDouble()).isEqualTo(0.5);
    assertThat(MatineeRun.of(command).succeeds().out())
        .containsPattern("elsewhere +- +- +- +1\\.0000")
        .contains("note: popularity and bias ");
  }

  @Test
  void aRepeatedMovieInAListIsRefusedWithFileLineAndUser() throws IOException {
    Path run = write("run.txt", "7 Q0 9 1 2.5 mine", "7 Q0 9 2 1.5 mine");

    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--lists", run.toString())
        .failsWith(1, "run.txt line 2", "user 7", "item 9");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--lists", "none.txt")
        .failsWith(2, "--lists must be a file that exists, got none.txt");
  }

  @Test
  void everyPersonAndAlgorithmHasARowOfTheirOwn() throws IOException {
    Path rows = folder.resolve("rows.csv");

    MatineeRun.of(onFoldFiles("--algorithm", "bias", "--per-user", rows.toString())).succeeds();

    List<String> lines = Files.readAllLines(rows);
    assertThat(lines)
        .hasSize(5)
        .first()
        .isEqualTo(
            "algorithm,fold,user,trainRatings,testRatings,relevant,rmse,mae,hitRate,ndcg,recall,"
                + "precision,map,mrr,gradedNdcg,rPrecision,rbp,auc,serendipity,calibration");
    // Item 3 is the only candidate of user 1, so that the AUC has no pair; no genre is known.
    assertThat(lines.get(1))
        .startsWith("popularity,1,1,2,1,1,")
        .endsWith(",1.0,1.0,1.0,0.1,1.0,1.0,1.0,1.0,0.19999999999999996,,0.0,");
    assertThat(lines.get(2)).startsWith("popularity,1,2,2,1,0,").endsWith(",,,,,,,,,,,,");
    assertThat(lines.get(3)).startsWith("bias,1,1,");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--per-user", folder.toString())
        .failsWith(2, "--per-user must be a file in a folder that exists");
  }

  @Test
  void pValuesAreCorrectedWhereThereAreSeveral() {
    String[] common = {"evaluate", "--split", "random:0.2:1", "--algorithm", "user-knn"};
    JsonNode result = with(common, "--compare", "user-knn,bias", "--json");

    assertThat(result.get("comparisons")).hasSize(3);
    for (JsonNode comparison : result.get("comparisons")) {
      assertThat(comparison.get("tTestHolm").asDouble())
          .isGreaterThanOrEqualTo(comparison.get("tTest").asDouble());
    }
    assertThat(result.at("/comparisons/2/baseline").asText()).isEqualTo("bias");
    assertThat(MatineeRun.of(common).succeeds().out())
        .contains("p values are corrected for 2 comparisons (Holm 1979)");
  }

  @Test
  void withoutAnybodyToMeasureTheCommandFails() throws IOException {
    Path train = write("u1.base", "1\t1\t5\t1", "2\t1\t4\t3", "2\t3\t5\t4");
    Path test = write("u1.test", "1\t3\t3\t5");

    MatineeRun.of("evaluate", "--train", train.toString(), "--test", test.toString())
        .failsWith(1, "there is nothing to measure", "4.0 or more");
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
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--depth", "deep")
        .failsWith(2, "--depth must be a whole number or all, got deep");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--metric", "speed")
        .failsWith(2, "--metric must be one of hitRate, ndcg", "got speed");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--compare", "bias")
        .failsWith(2, "--compare must be two names, as in A,B; got bias");
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--compare", "bias,other")
        .failsWith(2, "--compare must name two of those that are measured", "got other");
    MatineeRun.of("evaluate", "--train", "none", "--test", "none")
        .failsWith(2, "--train must be", "got none");
  }

  static List<String> algorithms(JsonNode result) {
    List<String> names = new ArrayList<>();
    result.get("results").forEach(each -> names.add(each.get("algorithm").asText()));
    return names;
  }

  static JsonNode resultOf(String algorithm, JsonNode result) {
    return result.get("results").get(algorithms(result).indexOf(algorithm));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
