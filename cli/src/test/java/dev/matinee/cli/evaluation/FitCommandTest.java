package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.FittedData;
import dev.matinee.cli.MatineeRun;
import dev.matinee.recommender.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
  @TempDir private Path folder;

  @Test
  void aFitPrintsWhatItTriedAndKeepsTheChoiceForRecommend() {
    FittedData data = FittedData.write(folder);
    String set = data.set().toString();

    String out = data.run("fit", "--data", set).succeeds().out();

    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    assertThat(out)
        .contains(
            "splits    random:0.2:1, random:0.2:2, temporal:0.2, temporal:0.1",
            ": power 2.0, regularisation 300.0, dropout 0.4, dislike 0.3\n",
            "It replaces the default for these ratings.\n",
            "kept in " + data.home());
    JsonNode list = data.run("recommend", "--user", "1", "--data", set, "--json").succeeds().json();
    var snapshot = data.snapshot();
    assertThat(list.at("/model/version").asText())
        .isEqualTo(
            FittedData.chosen()
                .train(snapshot.matrix(), snapshot.catalogue(), TrainingProgress.NONE)
                .info()
                .version());
  }

  @Test
  void theDocumentHasTheChoiceAndTheTrials() {
    FittedData data = FittedData.write(folder);

    JsonNode fit = data.run("fit", "--data", data.set().toString(), "--json").succeeds().json();

    assertThat(fit.at("/config/regularisation").asDouble()).isEqualTo(300);
    assertThat(fit.at("/start/regularisation").asDouble()).isEqualTo(150);
    assertThat(fit.get("trials")).hasSize(9);
    assertThat(fit.at("/trials/4/kept").asBoolean()).isTrue();
    assertThat(fit.get("splits")).hasSize(4);
  }

  @Test
  void onAFewRatingsTheDefaultIsKeptWithTheReason() throws IOException {
    Path few = Files.writeString(folder.resolve("few.csv"), "1,7,4.5\n2,7,3.0\n2,8,2.0\n");

    String out = MatineeRun.of("fit", "--data", few.toString()).succeeds().out();

    assertThat(out)
        .contains("protocol  too few ratings to compare settings", "It is the default.\n")
        .doesNotContain("splits");
  }
}
