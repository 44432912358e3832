package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataGenerateCommandTest {
  @TempDir private Path folder;

  @Test
  void theSetHasTheSizeThatWasAskedForAndIsTheSameForTheSameSeed() {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    assertThat(generate(first, "--ratings", "500", "--seed", "7").succeeds().out().strip())
        .isEqualTo(first.toString());
    generate(second, "--ratings", "500", "--seed", "7").succeeds();

    JsonNode info =
        MatineeRun.of("data", "info", "--data", first.toString(), "--json").succeeds().json();
    assertThat(info.get("users").asInt()).isEqualTo(20);
    assertThat(info.get("titles").asInt()).isEqualTo(50);
    assertThat(info.get("ratings").asInt()).isEqualTo(500);
    assertThat(second.resolve("ratings.csv")).hasSameTextualContentAs(first.resolve("ratings.csv"));
  }

  @Test
  void moreRatingsThanPairsIsBadUsage() {
    generate(folder.resolve("made"), "--ratings", "1001")
        .failsWith(2, "--ratings must be between 20 and 1000, got 1001");
  }

  @Test
  void aFolderWithFilesIsLeftAlone() {
    generate(folder.resolve("made"), "--ratings", "500").succeeds();

    generate(folder.resolve("made"), "--ratings", "600").failsWith(1, "empty directory");
  }

  private static MatineeRun generate(Path out, String... more) {
    String[] fixed = {
      "data", "generate", "--users", "20", "--items", "50", "--out", out.toString()
    };
    return MatineeRun.of(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
  }
}
