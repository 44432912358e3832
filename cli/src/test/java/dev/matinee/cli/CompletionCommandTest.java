package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"rec, recommend", "events rep, replay", "recommend --us, --user"})
  void bashCompletesCommandsAndOptions(String typed, String completed) throws IOException {
    Files.writeString(
        folder.resolve("matinee.bash"), MatineeRun.of("completion", "bash").succeeds().out());
    String asked =
        "source ./matinee.bash && COMP_WORDS=(matinee "
            + typed
            + ") && COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) && _complete_matinee && echo ${COMPREPLY[@]}";

    ScriptRun run = ScriptRun.of(List.of("bash", "-c", asked), folder, Map.of());

    assertThat(run.out().strip().split(" ")).as(run.err()).contains(completed);
  }

  @Test
  void fishHasALineForEachCommandAndOption() {
    assertThat(MatineeRun.of("completion", "fish").succeeds().out())
        .contains("complete -c matinee -f\n", " -a recommend -d '", " -l user -r -F -d '")
        .contains(" -n '__fish_seen_subcommand_from events; and not __fish_seen_subcommand_from ");
  }

  @Test
  void anotherShellIsBadUsage() {
    MatineeRun.of("completion", "tcsh").failsWith(2, "bash", "zsh", "fish", "tcsh");
  }
}
