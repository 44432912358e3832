package dev.matinee.cli.evaluation;

import dev.matinee.cli.option.AlgorithmName;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.DialOptions;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.taste.TasteTrial;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee evaluate-tastes}: whether lists follow what a person loves. */
@Command(
    name = "evaluate-tastes",
    description = {
      "Measure lists of made persons who love one kind of movie each.",
      "Prints how many of the first ten movies are of that kind, how many of 24 they share with others, and",
      "which conditions do not hold. Needs a data set of MovieLens."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: algorithm and result with the figures of each taste, the broken conditions,",
      "and how well known the movies are that are said to be like little known ones.",
      "",
      "Example: matinee evaluate-tastes --data ml-latest-small"
    })
public final class EvaluateTastesCommand implements Runnable {
  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      converter = AlgorithmName.class,
      completionCandidates = AlgorithmName.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: what the site recommends by.")
  private Algorithm algorithm = Algorithms.standard();

  @Mixin private DialOptions turn = new DialOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public EvaluateTastesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Dials dials = turn.dials();
    Snapshot snapshot = data.load(shell).snapshot();
    TasteTrial trial = trial(snapshot);
    TasteReport report =
        new TasteReport(
            algorithm.label(),
            trial.run(algorithm.train(snapshot.matrix(), snapshot.catalogue()), dials));
    if (json) {
      Json.print(shell, report);
    } else {
      report.print(shell.out());
    }
  }

  private static TasteTrial trial(Snapshot snapshot) {
    try {
      return TasteTrial.of(snapshot.matrix(), snapshot.catalogue());
    } catch (EvaluationException e) {
      throw new UsageException("--data: " + e.getMessage());
    }
  }
}
