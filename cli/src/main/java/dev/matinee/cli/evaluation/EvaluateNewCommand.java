package dev.matinee.cli.evaluation;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.ItemSplit;
import dev.matinee.evaluation.fresh.NewItemResult;
import dev.matinee.evaluation.fresh.NewItemTrial;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.DataSet;
import java.util.List;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee evaluate-new}: how well movies without ratings find their people. */
@Command(
    name = "evaluate-new",
    description = {
      "Measure how movies without ratings are ordered.",
      "Takes a random part of the movies away with all of their ratings, trains ease on the",
      "rest with its default settings, and prints how well it orders the movies that were",
      "taken away for each person who liked one of them: beside an order by the genres and",
      "years of what the person liked, and a random one."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: trials with one entry for each seed.",
      "",
      "Example: matinee evaluate-new --data ml-latest-small --seeds 5"
    })
public final class EvaluateNewCommand implements Runnable {
  private static final int MOST_SEEDS = 1000;

  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--fraction",
      paramLabel = "X",
      description = "Which part of the movies is taken away. Default: ${DEFAULT-VALUE}.")
  private double fraction = 0.1;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many trials, with the seeds 1 to N. Default: ${DEFAULT-VALUE}.")
  private int seeds = 3;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public EvaluateNewCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    List<ItemSplit> splits = splits();
    DataSet set = data.loadWithTimes(shell);
    NewItemReport report =
        new NewItemReport(fraction, splits.stream().map(each -> trial(set, each)).toList());
    if (json) {
      Json.print(shell, report);
    } else {
      report.print(shell.out());
    }
  }

  private List<ItemSplit> splits() {
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new UsageException(
          "--seeds must be between 1 and %d, got %d".formatted(MOST_SEEDS, seeds));
    }
    try {
      return LongStream.rangeClosed(1, seeds)
          .mapToObj(seed -> new ItemSplit(fraction, seed))
          .toList();
    } catch (EvaluationException e) {
      throw new UsageException("--fraction: " + e.getMessage());
    }
  }

  private static NewItemResult trial(DataSet set, ItemSplit split) {
    try {
      return NewItemTrial.of(set.ratings(), set.catalogue(), split).run(Algorithms.EASE);
    } catch (EvaluationException e) {
      throw new UsageException("--data: " + e.getMessage());
    }
  }
}
