package dev.matinee.cli.evaluation;

import dev.matinee.cli.fit.FittedTraining;
import dev.matinee.cli.option.AlgorithmName;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.DialOptions;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.Contestant;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.PairedComparison;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.Variant;
import dev.matinee.evaluation.lists.ListFile;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
      "With --json: protocol, results with one entry for each algorithm, comparisons and notes.",
      "",
      "Example: matinee evaluate --data ml-latest-small --split temporal:0.2"
    })
public final class EvaluateCommand implements Runnable {
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
      description = {
        "The rating from which a movie is relevant. Default: the top quarter of the scale,",
        "which is 4 of 5 stars."
      })
  private Optional<Double> relevant = Optional.empty();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = {
        "To which place rankings are looked at for the AUC, or all, which takes many times",
        "as long. Default: ${DEFAULT-VALUE}."
      })
  private String depth = "100";

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

  @Mixin private DialOptions turn = new DialOptions();

  @Option(
      names = "--lists",
      paramLabel = "FILE",
      description = {
        "Measure lists that were made elsewhere as well: a TREC run (qid Q0 docid rank score",
        "tag), or a CSV file with a header (user, item, and rank or score). May be repeated.",
        "They need one test set. Unknown movies keep their places, people without a list",
        "find nothing, and lists of people who are not measured do not count."
      })
  private List<Path> lists = List.of();

  @Mixin private ComparisonOptions compared = new ComparisonOptions();

  @Option(
      names = "--per-user",
      paramLabel = "FILE",
      description = "Write a CSV row with all figures for each person and algorithm.")
  private Optional<Path> perUser = Optional.empty();

  @Option(
      names = "--no-fit",
      description = {
        "Train with the default settings. Without it, algorithms that can be fitted are fitted to",
        "each training set first."
      })
  private boolean unfitted;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public EvaluateCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the ratings are divided into those to learn from and those to be measured on. */
  private static final class Division {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable GivenFiles files;

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
  private static final class GivenFiles {
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
    Optional<PerUserFile> rows = perUser.map(PerUserFile::at);
    List<Contestant> contestants = givenLists();
    compared.require(names(contestants));
    EvaluationResult result = evaluate(contestants);
    rows.ifPresent(file -> file.write(result));
    List<PairedComparison> comparisons = compared.of(result);
    if (json) {
      Json.print(shell, EvaluationDocument.of(result, comparisons));
    } else {
      new EvaluationReport(result, comparisons).print(shell.out());
    }
  }

  private EvaluationResult evaluate(List<Contestant> contestants) {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Measuring")) {
      return evaluation(settings(progress)).training(this::contestant).run(algorithms, contestants);
    }
  }

  private Contestant contestant(Algorithm algorithm) {
    return unfitted
        ? Contestant.of(algorithm)
        : Contestant.of(
            algorithm.label(), training -> new FittedTraining(shell).train(algorithm, training));
  }

  private EvaluationSettings settings(ProgressLine progress) {
    return valid(
        "--",
        () -> {
          EvaluationSettings settings =
              EvaluationSettings.defaults()
                  .withLength(at)
                  .withDepth(places())
                  .telling((algorithm, done, total) -> progress.show(done, total));
          return relevant.map(settings::relevantFrom).orElse(settings);
        });
  }

  private int places() {
    try {
      return depth.equals("all") ? EvaluationSettings.WHOLE : Integer.parseInt(depth);
    } catch (NumberFormatException e) {
      throw new EvaluationException("depth must be a whole number or all, got " + depth);
    }
  }

  private List<Contestant> givenLists() {
    return lists.stream()
        .map(file -> existing(file))
        .map(ListFile::read)
        .map(Contestant::of)
        .toList();
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--lists must be a file that exists, got " + file);
    }
    return file;
  }

  private Set<String> names(List<Contestant> contestants) {
    Set<String> names =
        new LinkedHashSet<>(List.of(Algorithms.POPULARITY.label(), Algorithms.BIAS.label()));
    algorithms.forEach(algorithm -> names.add(algorithm.label()));
    contestants.forEach(contestant -> names.add(contestant.name()));
    return names;
  }

  private Evaluation evaluation(EvaluationSettings settings) {
    Variant told =
        valid("--", () -> new Variant(ItemTags.NONE, firstRatings(), diversity, turn.dials()));
    GivenFiles files = division.files;
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
