package dev.matinee.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.TemporalSplit;
import dev.matinee.evaluation.synthetic.GenerationProgress;
import dev.matinee.evaluation.synthetic.SyntheticRatings;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.DataSets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as it is used, with the JVMs that it starts. */
class PeersTest {
  private static final List<String> TINY =
      List.of("--users", "120", "--items", "80", "--ratings", "3000", "--heap", "256m");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everySystemIsMeasuredOnTheSameRatings() throws IOException {
    int exit = peers("--asks", "20", "--warm-up", "0.1", "--json");

    assertThat(exit).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("results"))
        .hasSize(7)
        .allSatisfy(
            result -> {
              assertThat(result.get("outcome").asText()).isEqualTo("measured");
              JsonNode figures = result.get("figures");
              assertThat(figures.get("asks").asInt()).isEqualTo(20);
              assertThat(figures.get("listLength").asDouble()).isBetween(1.0, 10.0);
              assertThat(figures.get("heapMiB").asDouble()).isPositive();
              assertThat(figures.get("cpuP50Millis").asDouble()).isPositive();
              assertThat(figures.get("perSecondTwoThreads").asDouble()).isPositive();
              assertThat(result.get("timesCounterpart").asDouble()).isPositive();
            });
    assertThat(report.get("results").get(0).get("timesDefault").asDouble()).isEqualTo(1);
  }

  @Test
  void aSystemThatTakesTooLongIsSaidToBeUnbuilt() {
    int exit = peers("--system", "ranksys", "--build-limit", "0");

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("RankSys 0.4.3 user-kNN, cosine, k=50 | not built in 0 s");
  }

  @Test
  void everySystemHasItsTurnInEachRound() {
    int exit =
        peers("--system", "popularity", "bias", "--asks", "5", "--warm-up", "0", "--rounds", "2");

    assertThat(exit).as(err.toString()).isZero();
    assertThat(err.toString().lines().filter(line -> line.startsWith("measuring")))
        .containsExactly(
            "measuring Matinee popularity ...",
            "measuring Matinee bias ...",
            "measuring Matinee popularity ...",
            "measuring Matinee bias ...");
    assertThat(out.toString()).contains("the fastest of 2 runs");
  }

  @Test
  void qualityIsThatOfMatineesOwnEvaluation() throws IOException {
    Path data = folder.resolve("data");
    new SyntheticRatings(120, 80, 3000, 1).write(data, GenerationProgress.NONE);

    int exit =
        Peers.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "--quality",
            "--data",
            data.toString(),
            "--system",
            "user-knn",
            "ranksys",
            "--json");

    assertThat(exit).as(err.toString()).isZero();
    JsonNode results = new ObjectMapper().readTree(out.toString()).get("results");
    AlgorithmResult expected = evaluated(data);
    assertThat(results).hasSize(3);
    assertThat(results.get(0).get("ndcg").asDouble()).isCloseTo(expected.ndcg(), within(1e-12));
    assertThat(results.get(0).get("hitRate").asDouble())
        .isCloseTo(expected.hitRate(), within(1e-12));
    assertThat(results.get(1).get("ndcg").asDouble()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--system bach | system must be one of popularity, ",
        "--shape cube | shape must be one of [ml-1m, ml-25m, netflix, small], got cube",
        "--asks 0 | --asks must be 1 or more, got 0",
        "--rounds 0 | --rounds must be 1 or more, got 0",
        "--heap much | --heap must be such as 8g or 512m, got much",
        "--quality | --quality needs --data, a data set with times",
        "--data . --shape ml-1m | --data and --shape exclude each other",
        "--ratings 7 | ratings must be between 2000 and 6000000, got 7",
      })
  void badUsageIsOneLineThatSaysWhatIsAllowed(String args, String message) {
    int exit = Peers.run(new PrintWriter(out), new PrintWriter(err), args.split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).startsWith("peers: " + message).hasLineCount(1);
  }

  private int peers(String... args) {
    return Peers.run(
        new PrintWriter(out),
        new PrintWriter(err),
        Stream.of(TINY, List.of("--cache", folder.toString()), List.of(args))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private static AlgorithmResult evaluated(Path data) {
    return Evaluation.of(
            DataSets.read(data).ratings(), new TemporalSplit(0.2), EvaluationSettings.defaults())
        .run(List.of(Algorithms.USER_KNN))
        .results()
        .get(2);
  }
}
