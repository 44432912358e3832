package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.recommender.data.DataSets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures other recommender libraries and Matinee on the same ratings, and prints one table. */
@Command(
    name = "peers",
    description = {
      "Measure other recommender libraries and Matinee on the same ratings,",
      "one after the other, each in a JVM of its own, and print one table."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  benchmarks/peers",
      "  benchmarks/peers --shape ml-25m --heap 8g",
      "  benchmarks/peers --quality --data ml-latest-small"
    })
final class PeersCommand implements Runnable {
  private static final int[] SPEED_NEIGHBOURS = {50};
  private static final int[] QUALITY_NEIGHBOURS = {20, 50};

  private final PrintWriter out;
  private final PrintWriter err;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--system",
      paramLabel = "NAME",
      arity = "1..*",
      completionCandidates = SystemNames.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private List<String> systems = List.of();

  @Option(
      names = "--neighbours",
      paramLabel = "K",
      split = ",",
      description =
          "Neighbours of the other libraries; Matinee's algorithms have their own. Default: 50; for"
              + " quality 20,50.")
  private int[] neighbours = {};

  @Option(
      names = "--quality",
      description = "Measure how good lists are, on a data set with times, instead of speed.")
  private boolean quality;

  @Mixin private RatingOptions ratings = new RatingOptions();

  @Mixin private SpeedOptions speed = new SpeedOptions();

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The largest heap of each JVM. Default: ${DEFAULT-VALUE}.")
  private String heap = "4g";

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it itself
  private boolean help;

  /** Lists the names of the contestants for the help. */
  static final class SystemNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Contestant.all().stream().map(Contestant::name).iterator();
    }
  }

  PeersCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void run() {
    requireUsage();
    try (Workplace workplace = Workplace.open(heap, err)) {
      if (quality) {
        QualityReport report = quality(workplace);
        out.println(json ? Json.text(report) : report.text());
      } else {
        SpeedReport report = speed(workplace);
        out.println(json ? Json.text(report) : report.text());
      }
    }
  }

  private QualityReport quality(Workplace workplace) {
    return new QualityRun(workplace).run(DataSets.read(ratings.data().orElseThrow()), entries());
  }

  private SpeedReport speed(Workplace workplace) {
    SpeedSettings settings = speed.settings(ratings.seed());
    Path file = ratings.file(workplace);
    List<SpeedResult> results = new SpeedRun(workplace, file, settings).run(entries());
    return new SpeedReport(ratings.description(), Machine.here(heap), settings, results);
  }

  private List<Entry> entries() {
    int[] usual = quality ? QUALITY_NEIGHBOURS : SPEED_NEIGHBOURS;
    return Entry.of(contestants(), neighbours.length == 0 ? usual : neighbours);
  }

  private List<Contestant> contestants() {
    if (systems.isEmpty()) {
      return quality ? Contestant.all() : Contestant.neighbourhoods();
    }
    return systems.stream().map(Contestant::named).toList();
  }

  private void requireUsage() {
    try {
      ratings.check();
      speed.check();
      contestants();
      if (quality && ratings.data().isEmpty()) {
        throw new BenchmarkException("--quality needs --data, a data set with times");
      }
      if (!heap.matches("[1-9][0-9]*[mg]")) {
        throw new BenchmarkException("--heap must be such as 8g or 512m, got " + heap);
      }
    } catch (BenchmarkException | EvaluationException e) {
      throw new ParameterException(spec.commandLine(), "" + e.getMessage(), e);
    }
  }
}
