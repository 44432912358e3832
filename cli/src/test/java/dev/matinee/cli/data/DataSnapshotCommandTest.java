package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.SnapshotPart;
import dev.matinee.recommender.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSnapshotCommandTest {
  @TempDir private Path folder;

  private Path ofTheSample() {
    Path file = folder.resolve("sample.snapshot");
    assertThat(MatineeRun.of("data", "snapshot", "--out", file.toString()).succeeds().out().strip())
        .isEqualTo(file.toString());
    return file;
  }

  @Test
  void aSnapshotGivesTheListsOfWhatItWasMadeFrom() {
    Path file = ofTheSample();
    JsonNode list = MatineeRun.of("recommend", "--user", "7", "--json").succeeds().json();
    JsonNode same =
        MatineeRun.of("recommend", "--user", "7", "--json", "--data", file.toString())
            .succeeds()
            .json();
    assertThat(same).isEqualTo(list);
    assertThat(list.get("items").size()).isEqualTo(10);
  }

  @Test
  void aSnapshotIsDescribedLikeWhatItWasMadeFrom() {
    JsonNode info =
        MatineeRun.of("data", "info", "--data", ofTheSample().toString(), "--json")
            .succeeds()
            .json();
    JsonNode sample = MatineeRun.of("data", "info", "--json").succeeds().json();
    assertThat(info.get("ratings")).isEqualTo(sample.get("ratings"));
    assertThat(info.get("ratingsPerUser")).isEqualTo(sample.get("ratingsPerUser"));
    assertThat(info.get("genres")).isEqualTo(sample.get("genres"));
    assertThat(info.get("from")).isEqualTo(sample.get("from"));
    assertThat(info.get("to")).isEqualTo(sample.get("to"));
  }

  private static JsonNode evaluated(String... more) {
    List<String> command =
        new ArrayList<>(
            List.of("evaluate", "--split", "temporal:0.2", "--algorithm", "bias", "--json"));
    command.addAll(List.of(more));
    return MatineeRun.of(command.toArray(String[]::new)).succeeds().json();
  }

  @Test
  void aSnapshotIsEvaluatedLikeWhatItWasMadeFrom() {
    JsonNode ofSnapshot = evaluated("--data", ofTheSample().toString());
    JsonNode ofSample = evaluated();
    for (String metric : List.of("rmse", "ndcg")) {
      assertThat(ofSnapshot.findValues(metric)).isNotEmpty().isEqualTo(ofSample.findValues(metric));
    }
  }

  @Test
  void aSnapshotOfASnapshotIsTheSameFile() throws IOException {
    Path file = ofTheSample();
    Path again = folder.resolve("again.snapshot");
    MatineeRun.of("data", "snapshot", "--data", file.toString(), "--out", again.toString())
        .succeeds();
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void aSnapshotWithoutTimesCannotBeEvaluated() {
    Path file = folder.resolve("undated.snapshot");
    Snapshot.open(ofTheSample(), Set.of()).write(file);
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--data", file.toString())
        .failsWith(2, "--data: this snapshot has no times of ratings; give the data set");
    assertThat(
            MatineeRun.of("data", "info", "--data", file.toString(), "--json")
                .succeeds()
                .json()
                .has("from"))
        .isFalse();
  }

  @Test
  void aTornSnapshotIsRefused() throws IOException {
    Path file = ofTheSample();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    MatineeRun.of("recommend", "--user", "7", "--data", file.toString())
        .failsWith(1, "cannot open the snapshot " + file + ": it should have");
  }

  @Test
  void anotherFileIsNotOverwritten() throws IOException {
    Path precious = Files.writeString(folder.resolve("ratings.csv"), "1,2,3\n");
    MatineeRun.of("data", "snapshot", "--out", precious.toString())
        .failsWith(1, precious + " is there and is no snapshot");
    assertThat(precious).hasContent("1,2,3\n");
  }

  private static JsonNode listed(Path file) {
    return MatineeRun.of("models", "--data", file.toString(), "--json").succeeds().json();
  }

  private static JsonNode list(Path file) {
    String data = file.toString();
    return MatineeRun.of(
            "recommend", "--user", "7", "--algorithm", "ease", "--data", data, "--json")
        .succeeds()
        .json();
  }

  private Path withoutAModel() {
    Path file = folder.resolve("bare.snapshot");
    MatineeRun.of("data", "snapshot", "--algorithm", "none", "--out", file.toString()).succeeds();
    return file;
  }

  @Test
  void aSnapshotHasAModelWhoseListsAreThoseOfATraining() {
    Path file = ofTheSample();
    JsonNode models = listed(file).get("models");
    assertThat(models).hasSize(1);
    assertThat(models.at("/0/algorithm").asText()).isEqualTo("ease");
    assertThat(models.at("/0/isOfTheseRatings").asBoolean()).isTrue();
    assertThat(models.at("/0/ratingsVersion")).isEqualTo(listed(file).get("ratingsVersion"));
    assertThat(models.at("/0/metrics/trust").asDouble()).isBetween(0.0, 1.0);
    assertThat(list(file)).isEqualTo(list(withoutAModel()));
    assertThat(MatineeRun.of("models", "--data", file.toString()).succeeds().out())
        .contains("ease", "these ratings", "regularisation=150");
  }

  @Test
  void aModelWithFittedSettingsStaysAndAnswers() {
    Path file = ofTheSample();
    Snapshot sample = Snapshot.open(file, SnapshotPart.all());
    Algorithm fitted = Algorithms.EASE.withSettings("regularisation=20");
    sample
        .with(
            fitted.model(sample.matrix(), sample.catalogue(), TrainingProgress.NONE).orElseThrow())
        .write(file);
    Path again = folder.resolve("again.snapshot");
    MatineeRun.of("data", "snapshot", "--data", file.toString(), "--out", again.toString())
        .succeeds();

    assertThat(listed(again).at("/models/0/settings").asText())
        .isEqualTo(fitted.settings())
        .contains("regularisation=20.0");
    assertThat(list(again).at("/model/version").asText())
        .isEqualTo(fitted.train(sample.matrix(), sample.catalogue()).info().version());
  }

  @Test
  void aSnapshotWithoutAModelSaysSo() {
    Path file = withoutAModel();
    assertThat(listed(file).get("models")).isEmpty();
    assertThat(MatineeRun.of("models", "--data", file.toString()).succeeds().out())
        .contains("no models");
  }

  @Test
  void whatHasNoModelCannotBeKept() {
    String file = folder.resolve("x.snapshot").toString();
    MatineeRun.of("data", "snapshot", "--algorithm", "bias", "--out", file)
        .failsWith(2, "--algorithm: bias has no model to keep");
    MatineeRun.of("data", "snapshot", "--algorithm", "magic", "--out", file)
        .failsWith(2, "algorithm must be one of popularity", "got magic; or none");
  }
}
