package dev.matinee.cli.evaluation;

import static dev.matinee.cli.evaluation.EvaluateCommandTest.algorithms;
import static dev.matinee.cli.evaluation.EvaluateCommandTest.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

/** What {@code matinee evaluate} measures of the real ratings. */
class EvaluatedAlgorithmsTest {
  @Test
  void allAlgorithmsAreMeasuredOnTheRealSetAndOursBeatsTheBaselines() {
    JsonNode result =
        MatineeRun.of(
                "evaluate",
                "--data",
                Requirements.mlLatestSmall().toString(),
                "--split",
                "temporal:0.2",
                "--json")
            .succeeds()
            .json();

    assertThat(algorithms(result))
        .containsExactly(
            "popularity",
            "bias",
            "user-knn-cosine",
            "user-knn-pearson",
            "user-knn-euclidean",
            "user-knn",
            "item-knn",
            "ease",
            "als");
    assertThat(resultOf("als", result).get("ndcg").asDouble()).isGreaterThan(.11);
    assertThat(resultOf("als", result).get("rmse").asDouble())
        .isLessThan(resultOf("bias", result).get("rmse").asDouble());
    assertThat(resultOf("ease", result).get("ndcg").asDouble()).isGreaterThan(.131);
    assertThat(resultOf("ease", result).get("rmse").asDouble()).isLessThan(.848);
    assertThat(resultOf("user-knn", result).get("ndcg").asDouble())
        .isGreaterThan(resultOf("popularity", result).get("ndcg").asDouble());
    assertThat(resultOf("user-knn", result).get("rmse").asDouble())
        .isLessThan(resultOf("bias", result).get("rmse").asDouble());
    assertThat(result.at("/protocol/at").asInt()).isEqualTo(10);
    assertThat(result.at("/protocol/relevant").asDouble()).isEqualTo(4);
  }
}
