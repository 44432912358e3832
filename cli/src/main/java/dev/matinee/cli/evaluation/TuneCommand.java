package dev.matinee.cli.evaluation;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.search.CoordinateSearch;
import dev.matinee.evaluation.search.Dimensions;
import dev.matinee.evaluation.search.Goal;
import dev.matinee.evaluation.search.SearchResult;
import dev.matinee.evaluation.search.Trial;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserKnnDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee tune}: searches good settings of user-knn. */
@Command(
    name = "tune",
    description = {
      "Search better settings of user-knn: one setting after the other, with all others",
      "as they are. Every value that was tried is printed: how flat the optimum is",
      "tells whether it will hold on other data. The ratings that temporal:0.2 tests on",
      "are left out, so that evaluate can report on them."
    },
    sortOptions = false,
    footer = {"", "Example: matinee tune --data ml-latest-small --split random:0.2:1 --rounds 1"})
public final class TuneCommand implements Runnable {
  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = {
        "temporal:FRACTION, random:FRACTION:SEED or folds:COUNT:SEED. May be repeated:",
        "the gain is the mean over all. Default: ${DEFAULT-VALUE}."
      })
  private List<String> splits = List.of("random:0.2:1");

  @Option(
      names = "--leave-out",
      paramLabel = "SPLIT",
      description = {
        "Take away first what this split tests on, to report on it afterwards; none keeps",
        "all. Default: ${DEFAULT-VALUE}."
      })
  private String leaveOut = "temporal:0.2";

  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      description = "ndcg (of lists) or rmse (of predictions). Default: ${DEFAULT-VALUE}.")
  private String goal = "ndcg";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each setting is searched at most. Default: ${DEFAULT-VALUE}.")
  private int rounds = 2;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Of the order of the settings. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public TuneCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Goal wanted = valid("--", () -> Goal.named(goal));
    List<Split> divisions = new ArrayList<>();
    for (String split : splits) {
      divisions.add(valid("--split: ", () -> Split.parse(split)));
    }
    Optional<Split> kept =
        leaveOut.equals("none")
            ? Optional.empty()
            : Optional.of(valid("--leave-out: ", () -> Split.parse(leaveOut)));
    Ratings all = data.loadWithTimes(shell).ratings();
    Ratings ratings = kept.map(split -> split.folds(all).get(0).train()).orElse(all);
    List<Evaluation> evaluations =
        divisions.stream()
            .map(split -> Evaluation.of(ratings, split, EvaluationSettings.defaults()))
            .toList();
    SearchResult result =
        search(
            valid(
                "--",
                () ->
                    new CoordinateSearch(
                        evaluations, wanted, Dimensions.of(wanted), rounds, seed)));
    if (json) {
      Json.print(shell, result);
    } else {
      print(result);
    }
  }

  private SearchResult search(CoordinateSearch search) {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Searching")) {
      return search.run(UserKnnDefaults.tuned(), done -> progress.show(done, search.mostTrials()));
    }
  }

  private void print(SearchResult result) {
    shell
        .out()
        .printf("goal     %s at 10, relevant from the top quarter of the scale%n", result.goal());
    shell.out().printf("left out %s%n", leaveOut);
    shell.out().printf("splits   %s%n%n", String.join(", ", splits));
    TextTable table = new TextTable(">Round", "Setting", "Value", ">Gain", "Figures by split", "");
    for (Trial trial : result.trials()) {
      table.row(
          trial.round(),
          trial.dimension(),
          trial.value(),
          percent(trial.gain()),
          figures(trial.figures()),
          trial.kept() ? "best" : "");
    }
    table.print(shell.out());
    shell.out().printf("%ndefault %s%n", figures(result.startFigures()));
    shell.out().printf("best    %s  %s%n", figures(result.bestFigures()), percent(result.gain()));
    shell.out().printf("%n%s%n", result.best());
  }

  private static String percent(double gain) {
    return String.format(Locale.ROOT, "%+.2f %%", 100 * (gain - 1));
  }

  private static String figures(List<Double> figures) {
    return String.join(
        " ", figures.stream().map(each -> String.format(Locale.ROOT, "%.4f", each)).toList());
  }

  private static <T> T valid(String prefix, Supplier<T> setting) {
    try {
      return setting.get();
    } catch (EvaluationException e) {
      throw new UsageException(prefix + e.getMessage());
    }
  }
}
