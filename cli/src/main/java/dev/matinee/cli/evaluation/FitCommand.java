package dev.matinee.cli.evaluation;

import dev.matinee.cli.fit.FittedSettings;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.fit.EaseFit;
import dev.matinee.evaluation.fit.FitResult;
import dev.matinee.evaluation.fit.FitTrial;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee fit}: chooses the settings of the default algorithm from a data set. */
@Command(
    name = "fit",
    description = {
      "Choose the settings of ease from the ratings that it will be trained on.",
      "Prints all that was tried, and keeps the choice: recommend, benchmark, serve, data",
      "snapshot, data upload and rebuild use it for these ratings from then on,",
      "wherever the files lie. A fit compares settings on splits of the ratings at",
      "random and by time, and keeps the default unless another is better by more than",
      "a standard error. Of more than 1.2 million ratings it takes a sample of users;",
      "on fewer than 1,000 it keeps the default."
    },
    sortOptions = false,
    footer = {"", "Example: matinee fit --data ml-latest-small"})
public final class FitCommand implements Runnable {
  /** What a progress bar says of a fit. */
  private static final String KEY = "%-10s%s%n";

  private static final String NEXT_LINE = String.format(";%n%10s", "");

  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public FitCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    DataSet set = data.loadWithTimes(shell);
    FitResult result = fit(set);
    Path file =
        FittedSettings.in(shell.dataFolder())
            .keep(
                Algorithms.EASE.withSettings(result.config().toText()),
                RatingMatrix.of(set.ratings()));
    if (json) {
      Json.print(shell, result);
    } else {
      print(result, file);
    }
  }

  private FitResult fit(DataSet set) {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, FittedSettings.TASK)) {
      return EaseFit.of(set.ratings(), set.catalogue(), EaseConfig.DEFAULT, progress::show);
    }
  }

  private void print(FitResult result, Path file) {
    shell.out().printf(KEY, "protocol", result.protocol().replace("; ", NEXT_LINE));
    if (!result.splits().isEmpty()) {
      shell.out().printf(KEY, "splits", String.join(", ", result.splits()));
      shell.out().println();
      printTrials(result);
    }
    boolean isDefault = result.config().equals(result.start());
    shell.out().printf("%nchosen in %.0f s: %s%n", result.seconds(), settings(result.config()));
    shell
        .out()
        .println(isDefault ? "It is the default." : "It replaces the default for these ratings.");
    shell.out().println("kept in " + file);
  }

  private void printTrials(FitResult result) {
    TextTable table =
        new TextTable(
            ">Power",
            ">Regularisation",
            ">Dropout",
            ">Dislike",
            "NDCG@10 by split",
            ">Gain",
            ">Std. error",
            "");
    addTo(table, result.start(), result.startNdcg(), "", "", "default");
    for (FitTrial trial : result.trials()) {
      addTo(
          table,
          trial.config(),
          trial.ndcg(),
          percent("%+.2f %%", trial.gain() - 1),
          percent("%.2f %%", trial.standardError()),
          trial.kept() ? "kept" : "");
    }
    table.print(shell.out());
  }

  /** Those that a fit chooses. */
  private static String settings(EaseConfig config) {
    return "power %s, regularisation %s, dropout %s, dislike %s"
        .formatted(config.power(), config.regularisation(), config.dropout(), config.dislike());
  }

  private static void addTo(
      TextTable table,
      EaseConfig config,
      List<Double> ndcg,
      String gain,
      String error,
      String remark) {
    table.row(
        config.power(),
        config.regularisation(),
        config.dropout(),
        config.dislike(),
        ndcg.stream()
            .map(each -> String.format(Locale.ROOT, "%.4f", each))
            .collect(Collectors.joining(" ")),
        gain,
        error,
        remark);
  }

  private static String percent(String format, double part) {
    return String.format(Locale.ROOT, format, 100 * part);
  }
}
