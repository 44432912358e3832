package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  void aSnapshotIsDescribedWithoutTimes() {
    JsonNode info =
        MatineeRun.of("data", "info", "--data", ofTheSample().toString(), "--json")
            .succeeds()
            .json();
    JsonNode sample = MatineeRun.of("data", "info", "--json").succeeds().json();
    assertThat(info.get("ratings")).isEqualTo(sample.get("ratings"));
    assertThat(info.get("ratingsPerUser")).isEqualTo(sample.get("ratingsPerUser"));
    assertThat(info.get("genres")).isEqualTo(sample.get("genres"));
    assertThat(info.has("from")).isFalse();
  }

  @Test
  void aSnapshotCannotBeEvaluated() {
    MatineeRun.of("evaluate", "--split", "temporal:0.2", "--data", ofTheSample().toString())
        .failsWith(2, "--data: a snapshot keeps no times of ratings; give the data set");
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
}
