package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatineeCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "recommend",
        "data",
        "evaluate",
        "evaluate-groups",
        "evaluate-tastes",
        "evaluate-match",
        "evaluate-new",
        "benchmark",
        "models",
        "say",
        "data info",
        "data fetch",
        "data upload",
        "data versions",
        "data rollback",
        "rebuild",
        "data generate",
        "batch",
        "batch train",
        "batch publish",
        "batch lists",
        "batch events",
        "events",
        "events relay",
        "events replay",
        "events tail",
        "predict-stream",
        "completion",
        "help"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    MatineeRun run = MatineeRun.of((command + " --help").trim().split(" "));

    assertThat(run.succeeds().out()).startsWith("Usage: matinee " + command).contains("Example: ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysItsVersion() {
    assertThat(MatineeRun.of("--version").succeeds().out()).contains("Matinee", "Java ");
  }

  @Test
  void aMissingCommandIsBadUsage() {
    MatineeRun.of().failsWith(2, "Missing required subcommand", "matinee --help");
  }

  @Test
  void anUnknownCommandIsBadUsage() {
    MatineeRun.of("recomend").failsWith(2, "recomend", "did you mean recommend?");
    MatineeRun.of("recommend", "--usr", "1").failsWith(2, "--usr", "did you mean --user?");
  }

  @Test
  void helpIsACommandToo() {
    assertThat(MatineeRun.of("help", "recommend").succeeds().out())
        .isEqualTo(MatineeRun.of("recommend", "--help").succeeds().out());
    MatineeRun.of("help", "data", "fetsh").failsWith(2, "there is no command data fetsh");
  }

  @Test
  void aSetThatWasNotFetchedNamesItsCommand() {
    MatineeRun.of("data", "info", "--data", "ml-1m").failsWith(2, "matinee data fetch ml-1m");
  }

  @Test
  void anErrorShowsItsStackTraceOnRequestOnly() {
    String[] failing = {
      "data", "info", "--data", Requirements.projectRoot().resolve("pom.xml") + ""
    };
    String[] verbose = {failing[0], failing[1], failing[2], failing[3], "--verbose"};

    assertThat(MatineeRun.of(failing).err()).doesNotContain("\tat ");
    assertThat(MatineeRun.of(verbose).err()).contains("\tat ");
    assertThat(MatineeRun.with(Map.of("MATINEE_DEBUG", "1")).run(failing).err()).contains("\tat ");
  }
}
