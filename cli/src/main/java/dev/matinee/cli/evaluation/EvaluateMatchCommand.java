package dev.matinee.cli.evaluation;

import dev.matinee.cli.fit.FittedTraining;
import dev.matinee.cli.option.AlgorithmName;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.SplitName;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.Training;
import dev.matinee.evaluation.match.MatchEvaluation;
import dev.matinee.evaluation.match.MatchResult;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.data.DataSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee evaluate-match}: whether the match is the chance that it says. */
@Command(
    name = "evaluate-match",
    description = {
      "Measure whether the match of a movie is the chance that the person likes it.",
      "Makes each person's list of 240 movies from the training set, and print by band of the match how many",
      "were shown, how many of these the person rated in the test set, and how many of these they",
      "liked (the top quarter of the scale). People choose what they rate, so this is the chance",
      "among movies that they would choose, and not among all that are shown."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: split, algorithm, users, withoutMatch, bands with from, to, shown, meanMatch,",
      "rated, meanMatchOfRated, liked and likedShare, all of them together, and",
      "expectedCalibrationError. What is not defined is left out.",
      "",
      "Example: matinee evaluate-match --data ml-latest-small --split temporal:0.2"
    })
public final class EvaluateMatchCommand implements Runnable {
  private final Shell shell;

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      required = true,
      converter = SplitName.class,
      description = {
        "How to divide the data set: temporal:FRACTION (the latest ratings of each user),",
        "random:FRACTION:SEED or folds:COUNT:SEED."
      })
  private Split split = Split.parse("temporal:0.2");

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      converter = AlgorithmName.class,
      completionCandidates = AlgorithmName.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Algorithm algorithm = Algorithms.standard();

  @Option(
      names = "--no-fit",
      description = {
        "Train with the default settings. Without it, an algorithm that can be fitted is fitted to",
        "each training set first."
      })
  private boolean unfitted;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public EvaluateMatchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    MatchResult result = evaluate();
    if (json) {
      Json.print(shell, MatchDocument.of(result));
    } else {
      new MatchReport(result).print(shell.out());
    }
  }

  private MatchResult evaluate() {
    DataSet set = data.loadWithTimes(shell);
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Making lists")) {
      return MatchEvaluation.of(set.ratings(), split, set.catalogue())
          .run(algorithm.label(), this::train, (name, done, total) -> progress.show(done, total));
    } catch (EvaluationException e) {
      throw new UsageException("--data: " + e.getMessage());
    }
  }

  private Recommender train(Training training) {
    return unfitted
        ? algorithm.train(training.matrix(), training.tags())
        : new FittedTraining(shell).train(algorithm, training);
  }
}
