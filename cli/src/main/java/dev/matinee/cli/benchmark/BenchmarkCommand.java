package dev.matinee.cli.benchmark;

import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.option.AlgorithmName;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.Snapshot;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee benchmark}: how fast lists are made, and how much memory that takes. */
@Command(
    name = "benchmark",
    description = {
      "Measure how long the data take to load, what they keep on the heap, and how",
      "long a list of ten films takes. Random users are asked for once each, after",
      "the JVM was warmed up with others; no cache answers."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: users, items and ratings of the data, loadSeconds, heapMiB,",
      "p50Millis, p90Millis, p99Millis, perSecond, threads and postingsP50 (how many",
      "ratings a full scan of the inverted index reads for a list, at the median).",
      "",
      "Example: matinee benchmark --data ml-latest-small --threads 2"
    })
public final class BenchmarkCommand implements Runnable {
  private static final int USERS = 200;
  private static final int MAX_THREADS = 1_000;
  private static final Duration LEAST_WARM_UP = Duration.ofSeconds(1);
  private static final Duration MOST_WARM_UP = Duration.ofSeconds(20);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--users",
      paramLabel = "N",
      description = {
        "How many users are measured, half of all at most.",
        "Default: " + USERS + ", or half of all where that is less."
      })
  private Optional<Integer> users = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads ask at the same time. Default: ${DEFAULT-VALUE}.")
  private int threads = 1;

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      converter = AlgorithmName.class,
      completionCandidates = AlgorithmName.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Algorithm algorithm = Algorithms.standard();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public BenchmarkCommand(Shell shell) {
    this.shell = shell;
  }

  /** What stays of the data when they are loaded: nothing else may be reachable any more. */
  private record Model(RatingMatrix matrix, Recommender recommender, double loadSeconds) {}

  /** What stays of the asks, which is no profile of anybody. */
  private record Answers(Timings timings, long medianPostings) {}

  @Override
  public void run() {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new UsageException(
          "--threads must be between 1 and " + MAX_THREADS + ", got " + threads);
    }
    if (users.isPresent() && users.get() < 1) {
      throw new UsageException("--users must be 1 or more, got " + users.get());
    }
    BenchmarkResult result = measure(load());
    if (json) {
      Json.print(shell, result);
    } else {
      print(result);
    }
  }

  private Model load() {
    long start = System.nanoTime();
    Snapshot snapshot = data.load(shell).snapshot();
    RatingMatrix matrix = snapshot.matrix().withoutTimes();
    Recommender recommender =
        new ModelTraining(shell).serve(algorithm, snapshot.with(matrix)).recommender();
    return new Model(matrix, recommender, (System.nanoTime() - start) / NANOS_PER_SECOND);
  }

  private BenchmarkResult measure(Model model) {
    Answers answers = answers(model);
    return BenchmarkResult.of(
        model.matrix(),
        model.loadSeconds(),
        UsedHeap.mebibytes(),
        answers.timings(),
        threads,
        answers.medianPostings());
  }

  private Answers answers(Model model) {
    RatingMatrix matrix = model.matrix();
    AskedUsers asked = AskedUsers.draw(matrix, count(matrix.userCount()));
    return new Answers(timings(model.recommender(), asked), asked.medianPostings(matrix));
  }

  private int count(int all) {
    int most = all / 2;
    if (most < 1) {
      throw new CommandFailedException(
          "a benchmark needs 2 users or more, one to measure and one to warm up with; there is "
              + all);
    }
    int count = users.orElse(Math.min(USERS, most));
    if (count > most) {
      throw new UsageException(
          "--users must be between 1 and %d, half of the %d users, got %d"
              .formatted(most, all, count));
    }
    return count;
  }

  private Timings timings(Recommender recommender, AskedUsers asked) {
    try (Askers askers = new Askers(recommender, threads)) {
      try (ProgressLine progress = ProgressLine.ofSteps(shell, "Warming up")) {
        new WarmUp(LEAST_WARM_UP, MOST_WARM_UP)
            .run(askers, asked.others(), rounds -> progress.show(rounds, 0));
      }
      // The garbage of loading and warming up is not to be paid for by those who are measured.
      UsedHeap.mebibytes();
      int total = asked.measured().size();
      try (ProgressLine progress = ProgressLine.ofSteps(shell, "Asking")) {
        return askers.ask(asked.measured(), done -> progress.show(done, total));
      }
    }
  }

  private void print(BenchmarkResult result) {
    shell
        .out()
        .printf(
            Locale.ROOT,
            "%s on %,d ratings of %,d users for %,d films, asked by %d thread%s%n%n",
            algorithm.label(),
            result.ratings(),
            result.users(),
            result.items(),
            threads,
            threads == 1 ? "" : "s");
    TextTable table =
        new TextTable(
            ">Load s",
            ">Heap MiB",
            ">p50 ms",
            ">p90 ms",
            ">p99 ms",
            ">Per second",
            ">Postings p50");
    table.row(
        figure(result.loadSeconds(), 2),
        figure(result.heapMiB(), 0),
        figure(result.p50Millis(), 3),
        figure(result.p90Millis(), 3),
        figure(result.p99Millis(), 3),
        figure(result.perSecond(), 0),
        String.format(Locale.ROOT, "%,d", result.postingsP50()));
    table.print(shell.out());
  }

  private static String figure(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
