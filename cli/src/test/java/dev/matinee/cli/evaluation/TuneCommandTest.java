package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {
  @TempDir private Path folder;

  private String made() {
    Path set = folder.resolve("made");
    MatineeRun.of(
            "data",
            "generate",
            "--users",
            "60",
            "--items",
            "80",
            "--ratings",
            "2000",
            "--out",
            set.toString())
        .succeeds();
    return set.toString();
  }

  @Test
  void theTrialsAndTheBestSettingsArePrinted() {
    String out =
        MatineeRun.of("tune", "--data", made(), "--goal", "rmse", "--rounds", "1").succeeds().out();
    assertThat(out)
        .contains(
            "left out temporal:0.2",
            "splits   random:0.2:1",
            "shrinkage",
            "baseline damping",
            "best ");
    assertThat(out).contains("PredictionConfig[raters=");
  }

  @Test
  void theDocumentHasEveryTrialWithItsFigures() {
    JsonNode result =
        MatineeRun.of(
                "tune",
                "--data",
                made(),
                "--goal",
                "rmse",
                "--rounds",
                "1",
                "--split",
                "random:0.2:1",
                "--split",
                "random:0.3:2",
                "--json")
            .succeeds()
            .json();
    assertThat(result.get("trials").size()).isEqualTo(19);
    assertThat(result.get("trials").get(0).get("figures").size()).isEqualTo(2);
    assertThat(result.get("gain").asDouble()).isGreaterThanOrEqualTo(1);
    assertThat(result.get("startFigures").get(0).asDouble()).isPositive();
  }

  @Test
  void wrongOptionsAreBadUsage() {
    MatineeRun.of("tune", "--goal", "speed").failsWith(2, "--goal must be ndcg or rmse, got speed");
    MatineeRun.of("tune", "--rounds", "0").failsWith(2, "--rounds must be between 1 and 100");
    MatineeRun.of("tune", "--split", "half").failsWith(2, "--split: ", "half");
    MatineeRun.of("tune", "--leave-out", "half").failsWith(2, "--leave-out: ", "half");
  }
}
