package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import dev.matinee.benchmarks.data.RatingSource;
import dev.matinee.benchmarks.data.Shape;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.recommender.data.DataSets;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
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
      names = "--shape",
      paramLabel = "NAME",
      completionCandidates = ShapeNames.class,
      description = "Size of the made-up ratings: ${COMPLETION-CANDIDATES}. Default: small.")
  private Optional<String> shape = Optional.empty();

  @Option(names = "--users", paramLabel = "N", description = "People, instead of the shape's.")
  private Optional<Integer> users = Optional.empty();

  @Option(names = "--items", paramLabel = "N", description = "Films, instead of the shape's.")
  private Optional<Integer> items = Optional.empty();

  @Option(names = "--ratings", paramLabel = "N", description = "Ratings, instead of the shape's.")
  private Optional<Long> ratings = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Which made-up ratings, and which users. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = "Keeps made-up ratings from run to run. Default: ${DEFAULT-VALUE}.")
  private Path cache = RatingSource.cache();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "A data set instead of made-up ratings.")
  private Optional<Path> data = Optional.empty();

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

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The largest heap of each JVM. Default: ${DEFAULT-VALUE}.")
  private String heap = "4g";

  @Option(
      names = "--asks",
      paramLabel = "N",
      description = "How many users are asked for. Default: ${DEFAULT-VALUE}.")
  private int asks = 200;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Measure all so often, and take the fastest run of each. Default: ${DEFAULT-VALUE}.")
  private int rounds = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "Asking before times are taken. Default: ${DEFAULT-VALUE}.")
  private double warmUp = 5;

  @Option(
      names = "--build-limit",
      paramLabel = "SECONDS",
      description = "How long training may take. Default: ${DEFAULT-VALUE}.")
  private double buildLimit = 200;

  @Option(
      names = "--pass-limit",
      paramLabel = "SECONDS",
      description = "After which no further user is asked for. Default: ${DEFAULT-VALUE}.")
  private double passLimit = 120;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it itself
  private boolean help;

  /** Lists the names of the shapes for the help. */
  static final class ShapeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Shape.names().iterator();
    }
  }

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
        QualityReport report =
            new QualityRun(workplace).run(DataSets.read(data.orElseThrow()), entries());
        out.println(json ? Json.text(report) : report.text());
      } else {
        SpeedReport report = speed(workplace);
        out.println(json ? Json.text(report) : report.text());
      }
    }
  }

  private SpeedReport speed(Workplace workplace) {
    SpeedSettings settings = new SpeedSettings(rounds, asks, seed, warmUp, buildLimit, passLimit);
    Path file = data.isPresent() ? converted(workplace, data.get()) : generated(workplace);
    List<SpeedResult> results = new SpeedRun(workplace, file, settings).run(entries());
    return new SpeedReport(described(), Machine.here(heap), settings, results);
  }

  private static Path converted(Workplace workplace, Path dataSet) {
    Path file = workplace.file("data.ratings");
    workplace.say("reading " + dataSet + " ...");
    workplace.require(ConvertChild.class, "reading " + dataSet, dataSet, file);
    return file;
  }

  private Path generated(Workplace workplace) {
    Path task = workplace.file("shape.json");
    Json.write(task, shape());
    workplace.say("generating " + shape().ratings() + " ratings, where they are not kept yet ...");
    workplace.require(GenerateChild.class, "generating", task, cache);
    return RatingSource.generated(shape(), cache);
  }

  private Shape shape() {
    Shape base = Shape.named(shape.orElse("small"));
    return new Shape(
        users.orElse(base.users()),
        items.orElse(base.items()),
        ratings.orElse(base.ratings()),
        seed);
  }

  private String described() {
    return data.map(Path::toString)
        .orElseGet(
            () ->
                "%d users, %d items, %d ratings, made up with seed %d"
                    .formatted(shape().users(), shape().items(), shape().ratings(), seed));
  }

  private List<Entry> entries() {
    List<Contestant> contestants =
        systems.isEmpty()
            ? quality ? Contestant.all() : Contestant.neighbourhoods()
            : systems.stream().map(Contestant::named).toList();
    int[] usual = quality ? QUALITY_NEIGHBOURS : SPEED_NEIGHBOURS;
    return Entry.of(contestants, neighbours.length == 0 ? usual : neighbours);
  }

  private void requireUsage() {
    try {
      require(data.isPresent() || !quality, "--quality needs --data, a data set with times");
      require(data.isEmpty() || shape.isEmpty(), "--data and --shape exclude each other");
      require(heap.matches("[1-9][0-9]*[mg]"), "--heap must be such as 8g or 512m, got " + heap);
      require(rounds > 0, "--rounds must be 1 or more, got " + rounds);
      require(asks > 0, "--asks must be 1 or more, got " + asks);
      data.ifPresent(path -> require(Files.exists(path), "--data: there is no " + path));
      shape().generator();
      entries();
    } catch (BenchmarkException | EvaluationException e) {
      throw new ParameterException(spec.commandLine(), "" + e.getMessage(), e);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new BenchmarkException(message);
    }
  }
}
