package dev.matinee.spark.training;

import dev.matinee.evaluation.Contestant;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.Split;
import dev.matinee.published.PublishedModel;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains a model and the live one anew on the same ratings, and measures both on those that are
 * held out.
 */
@Command(
    name = "judge",
    description =
        "Measure the model of a snapshot beside the live one, on the same held-out ratings.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("initialization") // picocli fills the fields
public final class BatchJudge implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", required = true, description = "A snapshot with the model.")
  private Path data = Path.of("");

  @Option(names = "--algorithm", required = true, description = "Of the model.")
  private String algorithm = "";

  @Option(names = "--live-algorithm", description = "Of the live model. Default: there is none.")
  private Optional<String> liveAlgorithm = Optional.empty();

  @Option(names = "--live-settings", description = "Of the live model.")
  private String liveSettings = "";

  @Option(names = "--split", required = true, description = "As of matinee evaluate.")
  private String split = "";

  @Option(names = "--seed", description = "Of the vectors that als starts with.")
  private long seed = 1;

  @Option(names = "--out", required = true, description = "Where the verdict goes, as JSON.")
  private Path out = Path.of("");

  @Option(names = "--master", description = "The cluster. Default: ${DEFAULT-VALUE}.")
  private String master = Cluster.submitted();

  @Override
  public void run() {
    Snapshot snapshot = Snapshot.open(data);
    TrainedModel model =
        snapshot
            .model(algorithm)
            .orElseThrow(() -> new BatchException("there is no model of " + algorithm));
    Split division = Split.parse(split);
    SparkSession spark = Cluster.start(master);
    try {
      PublishedModel judged = judge(snapshot, model, division, spark);
      Files.write(out, judged.bytes());
    } catch (IOException e) {
      throw new BatchException("cannot write " + out + ": " + e, e);
    } finally {
      spark.stop();
    }
  }

  private PublishedModel judge(
      Snapshot snapshot, TrainedModel model, Split division, SparkSession spark) {
    List<Contestant> both =
        new ArrayList<>(List.of(contestant(Verdict.CANDIDATE, algorithm, model.settings(), spark)));
    liveAlgorithm.ifPresent(
        label -> both.add(contestant(Verdict.LIVE, label, liveSettings, spark)));
    EvaluationResult result =
        Evaluation.of(snapshot.matrix().ratings(), division, EvaluationSettings.defaults())
            .run(List.of(), both);
    PrintWriter results = spec.commandLine().getOut();
    new Figures(result).print(results);
    results.flush();
    Verdict verdict = new Verdict(result);
    return verdict.of(model, liveAlgorithm.map(label -> verdict.comparison(label, liveSettings)));
  }

  private Contestant contestant(String name, String label, String settings, SparkSession spark) {
    Optional<Algorithm> onSpark = SparkAlgorithm.named(label, spark, seed).map(each -> each);
    Algorithm algorithm = onSpark.orElseGet(() -> Algorithms.named(label)).withSettings(settings);
    return Contestant.of(name, training -> algorithm.train(training.matrix(), training.tags()));
  }
}
