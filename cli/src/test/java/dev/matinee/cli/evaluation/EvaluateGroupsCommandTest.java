package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluateGroupsCommandTest {
  @Test
  void theDocumentHasTheProtocolAndEachStrategyWithItsIntervals() {
    JsonNode result =
        MatineeRun.of("evaluate-groups", "--split", "random:0.2:1", "--groups", "5", "--json")
            .succeeds()
            .json();

    assertThat(result.at("/protocol/algorithm").asText()).isEqualTo("ease");
    assertThat(result.at("/protocol/at").asInt()).isEqualTo(10);
    assertThat(result.at("/protocol/likeness/similar").asDouble())
        .isGreaterThan(result.at("/protocol/likeness/dissimilar").asDouble());
    assertThat(strategies(result))
        .startsWith("average", "reciprocal-ranks", "least-misery", "turns", "alone");
    JsonNode first = result.at("/results/0");
    assertThat(first.get("slice").asText()).isEqualTo("all");
    for (String figure : List.of("ndcg", "leastNdcg", "everyMemberHit", "fairness")) {
      assertThat(first.at("/" + figure + "/mean").asDouble())
          .as(figure)
          .isBetween(
              first.at("/" + figure + "/interval/low").asDouble(),
              first.at("/" + figure + "/interval/high").asDouble());
    }
    assertThat(first.at("/ndcg/groups").asInt()).isEqualTo(5 * 3 * 3);
    assertThat(first.at("/leastNdcg/mean").asDouble())
        .isLessThanOrEqualTo(first.at("/ndcg/mean").asDouble());
    assertThat(result.at("/comparisons/0/baseline").asText()).isEqualTo("average");
  }

  @Test
  void algorithmLengthDepthAndWhatIsLeftOutChangeWhatIsMeasured() {
    JsonNode plain = figures("popularity");

    assertThat(figures("item-knn")).isNotEqualTo(plain);
    assertThat(figures("popularity", "--at", "5")).isNotEqualTo(plain);
    assertThat(figures("popularity", "--depth", "12")).isNotEqualTo(plain);
    assertThat(figures("popularity", "--relevant", "5")).isNotEqualTo(plain);
    assertThat(figures("popularity", "--seed", "2")).isNotEqualTo(plain);
    assertThat(figures("popularity", "--leave-out", "temporal:0.2")).isNotEqualTo(plain);
    assertThat(figures("popularity")).isEqualTo(plain);
  }

  private static JsonNode figures(String algorithm, String... more) {
    String[] common = {"evaluate-groups", "--split", "random:0.2:1", "--groups", "3", "--json"};
    String[] chosen = {"--algorithm", algorithm};
    return MatineeRun.of(Stream.of(common, chosen, more).flatMap(Stream::of).toArray(String[]::new))
        .succeeds()
        .json()
        .get("results");
  }

  @Test
  void textShowsTheProtocolALineForEachStrategyAndSliceAndTheComparisons() {
    String out =
        MatineeRun.of(
                "evaluate-groups",
                "--split",
                "temporal:0.2",
                "--groups",
                "3",
                "--algorithm",
                "popularity")
            .succeeds()
            .out();

    assertThat(out)
        .contains("lists        of 10, relevant from 4.0, from the first 240 of each member")
        .contains("by popularity")
        .containsPattern("all +average +\\d")
        .containsPattern("similar +turns +\\d")
        .containsPattern("4 members +alone +\\d")
        .containsPattern("turns against average: NDCG [+-]0\\.\\d+");
  }

  @Test
  void wrongOptionsAreBadUsage() {
    MatineeRun.of("evaluate-groups").failsWith(2, "--split");
    MatineeRun.of("evaluate-groups", "--split", "half").failsWith(2, "--split", "got half");
    String[] common = {"evaluate-groups", "--split", "temporal:0.2"};
    MatineeRun.of(common[0], common[1], common[2], "--groups", "0")
        .failsWith(2, "--groups must be between 1 and 10000, got 0");
    MatineeRun.of(common[0], common[1], common[2], "--depth", "1001")
        .failsWith(2, "--depth must be between 1 and 1000, got 1001");
    MatineeRun.of(common[0], common[1], common[2], "--algorithm", "magic")
        .failsWith(2, "--algorithm", "got magic");
  }

  private static List<String> strategies(JsonNode result) {
    List<String> strategies = new ArrayList<>();
    result.get("results").forEach(each -> strategies.add(each.get("strategy").asText()));
    return strategies;
  }
}
