package dev.matinee.cli;

import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.Variant;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee evaluate}: how good the algorithms are on ratings that they did not see. */
@Command(
    name = "evaluate",
    description = {
      "Measure algorithms on ratings that they did not see, and print the figures with the",
      "protocol that they depend on. Popularity and bias are always measured beside the others."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: protocol, results with one entry for each algorithm, and comparisons.",
      "",
      "Example: matinee evaluate --data ml-latest-small --split temporal:0.2"
    })
final class EvaluateCommand implements Runnable {
  private final Shell shell;

  @ArgGroup(multiplicity = "1")
  private Division division = new Division();

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      converter = AlgorithmName.class,
      completionCandidates = AlgorithmName.class,
      description = "One of ${COMPLETION-CANDIDATES}; may be repeated. Default: all of them.")
  private List<Algorithm> algorithms = Algorithms.all();

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The length of the lists, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int at = 10;

  @Option(
      names = "--relevant",
      paramLabel = "RATING",
      description = "The rating from which a film is relevant. Default: ${DEFAULT-VALUE}.")
  private double relevant = 4;

  @Option(
      names = "--given",
      paramLabel = "N",
      description = {
        "Tell the algorithms the first N ratings of each user only, as of somebody who",
        "has just begun. Default: all."
      })
  private Optional<Integer> given = Optional.empty();

  @Option(
      names = "--diversity",
      paramLabel = "X",
      description = {
        "Reorder the head of each list so that its films differ, 0 (not at all) to 1.",
        "Default: ${DEFAULT-VALUE}."
      })
  private double diversity;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  EvaluateCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the ratings are divided into those to learn from and those to be measured on. */
  private static final class Division {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Files files;

    @Option(
        names = "--split",
        paramLabel = "SPLIT",
        description = {
          "How to divide the data set: temporal:FRACTION (the latest ratings of each user),",
          "random:FRACTION:SEED or folds:COUNT:SEED."
        })
    private Optional<String> split = Optional.empty();
  }

  /** A training and a test set that somebody else divided. */
  private static final class Files {
    @Option(
        names = "--train",
        paramLabel = "FILE",
        required = true,
        description = "Ratings to learn from, in any format; instead of --data.")
    private Path train = Path.of("");

    @Option(
        names = "--test",
        paramLabel = "FILE",
        required = true,
        description = "Ratings to be measured on.")
    private Path test = Path.of("");
  }

  @Override
  public void run() {
    EvaluationResult result = evaluate();
    if (json) {
      Json.print(shell, result);
    } else {
      new EvaluationReport(result).print(shell.out());
    }
  }

  private EvaluationResult evaluate() {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Measuring")) {
      EvaluationSettings settings =
          valid(
              "--",
              () ->
                  new EvaluationSettings(
                      at, relevant, (algorithm, done, total) -> progress.show(done, total)));
      return evaluation(settings).run(algorithms);
    }
  }

  private Evaluation evaluation(EvaluationSettings settings) {
    Variant told = valid("--", () -> new Variant(ItemTags.NONE, firstRatings(), diversity));
    Files files = division.files;
    if (files != null) {
      return Evaluation.ofGiven(
              data.ratings("--train", files.train, shell),
              data.ratings("--test", files.test, shell),
              settings)
          .with(told);
    }
    Split split = valid("--split: ", () -> Split.parse(division.split.orElseThrow()));
    DataSet set = data.loadWithTimes(shell);
    return Evaluation.of(set.ratings(), split, settings).with(told.withTags(set.catalogue()));
  }

  private OptionalInt firstRatings() {
    return given.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static <T> T valid(String prefix, Supplier<T> setting) {
    try {
      return setting.get();
    } catch (EvaluationException e) {
      throw new UsageException(prefix + e.getMessage());
    }
  }
}
