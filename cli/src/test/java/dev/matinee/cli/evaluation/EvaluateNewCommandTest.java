package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import org.junit.jupiter.api.Test;

class EvaluateNewCommandTest {
  @Test
  void theDocumentHasOneTrialForEachSeedWithThreeOrders() {
    JsonNode report = MatineeRun.of("evaluate-new", "--seeds", "2", "--json").succeeds().json();

    assertThat(report.get("fraction").asDouble()).isEqualTo(0.1);
    assertThat(report.get("trials")).hasSize(2);
    assertThat(report.at("/trials/1/seed").asInt()).isEqualTo(2);
    assertThat(report.at("/trials/0/people").asInt()).isPositive();
    assertThat(report.at("/trials/0/figures"))
        .extracting(each -> each.get("order").asText())
        .containsExactly("ease", "liked-features", "random");
    assertThat(report.at("/trials/0/figures/0/auc").asDouble()).isBetween(0.0, 1.0);
    assertThat(report.at("/trials/0/figures/0/ndcgInterval/low").isNumber()).isTrue();
  }

  @Test
  void textHasALineForEachSeedAndOrder() {
    String out = MatineeRun.of("evaluate-new", "--seeds", "1").succeeds().out();

    assertThat(out)
        .contains("Held out: 0.1 of the movies")
        .containsPattern("1 +\\d+ +\\d+ +ease +0\\.\\d{4}")
        .containsPattern("1 +\\d+ +\\d+ +liked-features +0\\.\\d{4}.* 0\\.0000 to 0\\.0000");
  }

  @Test
  void whatCannotBeHeldOutIsRefused() {
    MatineeRun.of("evaluate-new", "--seeds", "0")
        .failsWith(2, "--seeds must be between 1 and 1000, got 0");
    MatineeRun.of("evaluate-new", "--fraction", "1")
        .failsWith(2, "--fraction: the fraction of a split must be above 0 and below 1, got 1.0");
  }
}
