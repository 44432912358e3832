package dev.matinee.cli.evaluation;

import dev.matinee.cli.option.AlgorithmName;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.SplitName;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.group.GroupEvaluation;
import dev.matinee.evaluation.group.GroupEvaluationResult;
import dev.matinee.evaluation.group.GroupSettings;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSet;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee evaluate-groups}: how well one list serves several people. */
@Command(
    name = "evaluate-groups",
    description = {
      "Measure lists for several people: draw groups of 2, 3 and 4 users at random,",
      "alike and unlike, make one list for each group by every strategy, and print",
      "how well it serves the members on ratings that the algorithm did not see.",
      "\"alone\" is each member with their own list."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: protocol, results by strategy and slice, and comparisons with",
      "the average.",
      "",
      "Example: matinee evaluate-groups --data ml-latest-small --split temporal:0.2"
    })
public final class EvaluateGroupsCommand implements Runnable {
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

  @Option(
      names = "--leave-out",
      paramLabel = "SPLIT",
      converter = SplitName.class,
      description = {
        "Take away first what this split tests on, to report on it afterwards.",
        "Default: nothing is taken away."
      })
  private Optional<Split> leaveOut = Optional.empty();

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      converter = AlgorithmName.class,
      completionCandidates = AlgorithmName.class,
      description = {
        "What makes each member's own list, one of ${COMPLETION-CANDIDATES}.",
        "Default: ${DEFAULT-VALUE}."
      })
  private Algorithm algorithm = Algorithms.standard();

  @Option(
      names = "--groups",
      paramLabel = "N",
      description = "How many groups of each kind and size, 1 to 10000. Default: ${DEFAULT-VALUE}.")
  private int groups = GroupSettings.defaults().groups();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Of the draw of the groups. Default: ${DEFAULT-VALUE}.")
  private long seed = GroupSettings.defaults().seed();

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The length of a group's list, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int at = GroupSettings.defaults().at();

  @Option(
      names = "--relevant",
      paramLabel = "RATING",
      description = "The rating from which a film is relevant. Default: ${DEFAULT-VALUE}.")
  private double relevant = GroupSettings.defaults().relevant();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = {
        "How many films of each member's own list count, 1 to 1000.",
        "Default: ${DEFAULT-VALUE}, as many as a stored list holds."
      })
  private int depth = GroupSettings.defaults().depth();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public EvaluateGroupsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    GroupEvaluationResult result = evaluate();
    if (json) {
      Json.print(shell, result);
    } else {
      new GroupReport(result).print(shell.out());
    }
  }

  private GroupEvaluationResult evaluate() {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Making lists")) {
      GroupSettings settings = settings(progress);
      DataSet set = data.loadWithTimes(shell);
      return GroupEvaluation.of(kept(set.ratings()), split, settings)
          .run(algorithm.label(), train -> algorithm.train(train, set.catalogue()));
    }
  }

  private Ratings kept(Ratings all) {
    return leaveOut.map(reported -> reported.folds(all).get(0).train()).orElse(all);
  }

  private GroupSettings settings(ProgressLine progress) {
    try {
      return new GroupSettings(groups, seed, at, relevant, depth, progress::show);
    } catch (EvaluationException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }
}
