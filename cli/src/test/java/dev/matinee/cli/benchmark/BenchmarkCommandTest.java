package dev.matinee.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {
  @TempDir private Path folder;

  @Test
  void theDocumentHasTheFieldsOfTheContractAndThePercentilesAreInOrder() {
    JsonNode result = MatineeRun.of("benchmark", "--json").succeeds().json();

    List<String> names = new ArrayList<>();
    result.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "users",
            "items",
            "ratings",
            "loadSeconds",
            "heapMiB",
            "p50Millis",
            "p90Millis",
            "p99Millis",
            "perSecond",
            "threads",
            "postingsP50");
    assertThat(result.get("users").asInt()).isEqualTo(600);
    assertThat(result.get("threads").asInt()).isEqualTo(1);
    assertThat(result.get("loadSeconds").asDouble()).isPositive();
    assertThat(result.get("heapMiB").asDouble()).isPositive();
    double median = result.get("p50Millis").asDouble();
    assertThat(median).isPositive();
    assertThat(result.get("p90Millis").asDouble())
        .isBetween(median, result.get("p99Millis").asDouble());
    assertThat(result.get("perSecond").asDouble()).isPositive();
  }

  @Test
  void aFullScanReadsEverythingThatAnybodyGaveToTheMoviesOfAUser() throws IOException {
    // Both users rated both movies, so whoever is asked for has four postings.
    Path ratings = write("1,1,5", "1,2,4", "2,1,3", "2,2,2");

    JsonNode result =
        MatineeRun.of("benchmark", "--data", ratings.toString(), "--json").succeeds().json();

    assertThat(result.get("postingsP50").asLong()).isEqualTo(4);
    assertThat(result.get("items").asInt()).isEqualTo(2);
    assertThat(result.get("ratings").asInt()).isEqualTo(4);
  }

  @Test
  void severalThreadsAnswerForTheChosenUsersByTheChosenAlgorithm() {
    MatineeRun run =
        MatineeRun.of("benchmark", "--users", "20", "--threads", "2", "--algorithm", "bias");

    assertThat(run.succeeds().out())
        .startsWith("bias on ")
        .contains(" of 600 users ", "asked by 2 threads")
        .containsPattern("p50 ms +p90 ms +p99 ms +Per second");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void numbersOutOfRangeAreBadUsage() {
    MatineeRun.of("benchmark", "--users", "0")
        .failsWith(2, "--users must be 1 or more, got 0", "benchmark --help");
    MatineeRun.of("benchmark", "--users", "301")
        .failsWith(2, "--users must be between 1 and 300, half of the 600 users, got 301");
    MatineeRun.of("benchmark", "--threads", "0")
        .failsWith(2, "--threads must be between 1 and 1000, got 0");
    MatineeRun.of("benchmark", "--algorithm", "svd").failsWith(2, "algorithm must be one of");
  }

  @Test
  void dataOfOneUserHaveNobodyToWarmUpWith() throws IOException {
    MatineeRun.of("benchmark", "--data", write("1,1,5", "1,2,4").toString())
        .failsWith(1, "a benchmark needs 2 users or more");
  }

  private Path write(String... rows) throws IOException {
    return Files.writeString(folder.resolve("ratings.csv"), String.join("\n", rows) + "\n");
  }
}
