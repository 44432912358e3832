package dev.matinee.cli.option;

import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.serving.algorithm.ChosenAlgorithm;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --algorithm} of commands that make people's lists as a site does. */
public final class ListAlgorithmOption {
  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      completionCandidates = AlgorithmName.class,
      description = {
        "What people's lists are made by, one of ${COMPLETION-CANDIDATES}.",
        "Default: MATINEE_ALGORITHM, else that of the published model, else ease."
      })
  private Optional<String> algorithm = Optional.empty();

  /** {@return what was asked for; empty where nothing was} */
  public Optional<Algorithm> named(Shell shell) {
    return Setting.of("--algorithm", algorithm, ChosenAlgorithm.VARIABLE, shell)
        .map(
            given ->
                UsageException.unlessValid(() -> ChosenAlgorithm.of(given.name(), given.value())));
  }
}
