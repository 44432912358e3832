package dev.matinee.spark.training;

import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.Split;
import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.spark.cluster.SharedFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains {@code als} on Spark, measures it on held-out ratings, and writes the model. */
@Command(
    name = "train",
    description = "Measure als, trained on Spark, on held-out ratings; then train it on all.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("initialization") // picocli fills the fields
public final class BatchTrain implements Runnable {
  private static final String NONE = "none";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      description = "A snapshot with times: a path or an address.")
  private String data = "";

  @Option(names = "--split", description = "As of matinee evaluate, or none.")
  private String split = NONE;

  @Option(names = "--setting", description = "Of als, as name=value; may be repeated.")
  private List<String> settings = List.of();

  @Option(names = "--seed", description = "Of the vectors that the training starts with.")
  private long seed = 1;

  @Option(names = "--out", description = "Write a snapshot of the data with the model.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--master", description = "The cluster. Default: ${DEFAULT-VALUE}.")
  private String master = "local[*]";

  @Override
  public void run() {
    AlsConfig config = AlsConfig.parse(String.join("\n", settings));
    Optional<Split> division =
        split.equals(NONE) ? Optional.empty() : Optional.of(Split.parse(split));
    PrintWriter results = spec.commandLine().getOut();
    SparkSession spark = Cluster.start(master);
    try {
      Snapshot snapshot = Snapshot.open(SharedFile.of(spark, data).path());
      SparkAls als = new SparkAls(config, new SparkSolver(spark, seed));
      results.printf("cluster      Spark %s, %s%n", spark.version(), master);
      results.printf(
          "settings     %s, seed %d%n", config.toText().strip().replace("\n", ", "), seed);
      Optional<EvaluationResult> measured = division.map(each -> measure(als, snapshot, each));
      measured.ifPresent(each -> new Figures(each).print(results));
      out.ifPresent(file -> write(als, snapshot, measured, file));
      out.ifPresent(results::println);
      results.flush();
    } finally {
      spark.stop();
    }
  }

  private static EvaluationResult measure(SparkAls als, Snapshot snapshot, Split division) {
    return Evaluation.of(snapshot.matrix().ratings(), division, EvaluationSettings.defaults())
        .run(List.of(als));
  }

  private static void write(
      SparkAls als, Snapshot snapshot, Optional<EvaluationResult> measured, Path file) {
    TrainedModel model =
        als.model(snapshot.matrix(), snapshot.catalogue(), TrainingProgress.NONE).orElseThrow();
    snapshot.with(measured.map(each -> new Figures(each).addTo(model)).orElse(model)).write(file);
  }
}
