package dev.matinee.spark.training;

import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.Fold;
import dev.matinee.evaluation.RandomSplit;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.Variant;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.spark.cluster.SharedFile;
import dev.matinee.spark.events.EventRatings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains an algorithm on Spark, measures it on held-out ratings, and writes the model. */
@Command(
    name = "train",
    description = "Measure als or ease, trained on Spark, on held-out ratings; then train on all.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("initialization") // picocli fills the fields
public final class BatchTrain implements Runnable {
  private static final String NONE = "none";

  /** Of the ratings that a search may see, what it measures on. */
  private static final double SEARCHED_ON = 0.15;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      description = "A snapshot with times: a path or an address.")
  private String data = "";

  @Option(names = "--events", description = "An event store, whose ratings are taken instead.")
  private Optional<String> events = Optional.empty();

  @Option(names = "--algorithm", description = "als or ease. Default: ${DEFAULT-VALUE}.")
  private String algorithm = Algorithms.ALS.label();

  @Option(names = "--split", description = "As of matinee evaluate, or none.")
  private String split = NONE;

  @Option(names = "--setting", description = "Of the algorithm, as name=value; may be repeated.")
  private List<String> settings = List.of();

  @Option(names = "--search", description = "Search settings, beginning with those given.")
  private boolean search;

  @Option(names = "--seed", description = "Of the vectors that als starts with, and of --search.")
  private long seed = 1;

  @Option(names = "--out", description = "Write a snapshot of the data with the model.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--master", description = "The cluster. Default: ${DEFAULT-VALUE}.")
  private String master = Cluster.submitted();

  @Override
  public void run() {
    Optional<Split> division =
        split.equals(NONE) ? Optional.empty() : Optional.of(Split.parse(split));
    PrintWriter results = spec.commandLine().getOut();
    SparkSession spark = Cluster.start(master);
    try {
      results.printf("cluster      Spark %s, %s%n", spark.version(), master);
      Snapshot snapshot = data(spark, results);
      SparkAlgorithm trained = settled(spark, snapshot, division, results);
      results.printf(
          "settings     %s, seed %d%n", trained.settings().strip().replace("\n", ", "), seed);
      Optional<EvaluationResult> measured = division.map(each -> measure(trained, snapshot, each));
      measured.ifPresent(each -> new Figures(each).print(results));
      out.ifPresent(file -> write(trained, snapshot, measured, file));
      out.ifPresent(results::println);
      results.flush();
    } finally {
      spark.stop();
    }
  }

  private Snapshot data(SparkSession spark, PrintWriter results) {
    Snapshot read = Snapshot.open(SharedFile.of(spark, data).path());
    if (events.isEmpty()) {
      return read;
    }
    Snapshot told = EventRatings.of(spark, events.get(), read);
    results.printf(
        Locale.ROOT,
        "events       %,d ratings of %,d people%n",
        told.matrix().ratingCount(),
        told.matrix().userCount());
    return told;
  }

  /** The algorithm with the settings that were given, or found from them. */
  private SparkAlgorithm settled(
      SparkSession spark, Snapshot snapshot, Optional<Split> division, PrintWriter results) {
    SparkAlgorithm given =
        SparkAlgorithm.named(algorithm, spark, seed)
            .orElseThrow(() -> new BatchException("Spark trains als and ease, not " + algorithm))
            .withSettings(String.join("\n", settings));
    if (!search) {
      return given;
    }
    Ratings all = snapshot.matrix().ratings();
    // What the result is measured on must not have been seen by the search.
    Ratings seen = division.map(each -> onlyFold(each, all)).map(Fold::train).orElse(all);
    Split inner = new RandomSplit(SEARCHED_ON, seed);
    return new SettingSearch(evaluation(seen, inner, snapshot), results).run(given);
  }

  private static Fold onlyFold(Split division, Ratings ratings) {
    List<Fold> folds = division.folds(ratings);
    if (folds.size() > 1) {
      throw new BatchException("a search needs a split with one test set");
    }
    return folds.get(0);
  }

  private static Evaluation evaluation(Ratings ratings, Split division, Snapshot snapshot) {
    return Evaluation.of(ratings, division, EvaluationSettings.defaults())
        .with(Variant.PLAIN.withTags(snapshot.catalogue()));
  }

  private static EvaluationResult measure(
      SparkAlgorithm trained, Snapshot snapshot, Split division) {
    return evaluation(snapshot.matrix().ratings(), division, snapshot).run(List.of(trained));
  }

  private static void write(
      SparkAlgorithm trained, Snapshot snapshot, Optional<EvaluationResult> measured, Path file) {
    TrainedModel model =
        trained.learn(snapshot.matrix(), snapshot.catalogue(), TrainingProgress.NONE);
    snapshot.with(measured.map(each -> new Figures(each).addTo(model)).orElse(model)).write(file);
  }
}
