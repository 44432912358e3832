package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged command says where a script reads it. */
class CommandOutputIT {
  @TempDir private Path home;

  @Test
  void resultsAloneAreOnStandardOutput() {
    String data = Requirements.mlLatestSmall().toString();

    ScriptRun run =
        new MatineeProcess(home)
            .run("recommend", "--data", data, "--user", "1", "--count", "10", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"userId\":1,\"model\":{\"version\":");
  }
}
