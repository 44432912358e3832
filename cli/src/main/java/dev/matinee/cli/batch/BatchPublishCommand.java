package dev.matinee.cli.batch;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.data.SnapshotUpload;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.PublishedAddress;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.Split;
import dev.matinee.published.DataAddress;
import dev.matinee.published.ModelComparison;
import dev.matinee.published.PublishedModel;
import dev.matinee.published.PublishedVersion;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee batch publish}: publishes a model unless it is worse than the live one. */
@Command(
    name = "publish",
    description = {
      "Publish a trained model in S3, unless it is worse than the one that is live there. Both are",
      "trained anew on the same part of the data and measured on the rest of it. Running web nodes",
      "take a published model over. A worse one is kept beside it and does not count: matinee",
      "models says why, and data rollback --to makes it count all the same."
    },
    sortOptions = false,
    footer = {
      "",
      "A model is worse where the 95 % interval of the difference of NDCG is below 0.",
      "Exit codes: 0 published, 1 failure, 2 bad usage, 3 worse and not published.",
      "MATINEE_JAVA_OPTS is given to Spark's process, such as -Xmx4g.",
      "",
      "Example: matinee batch publish --data ml.snapshot --to s3://my-bucket/ml-25m"
    })
public final class BatchPublishCommand implements Callable<Integer> {
  /** The exit code for a model that is not to count. */
  public static final int WORSE = 3;

  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      required = true,
      description = "s3://bucket/prefix, where the live model is.")
  private String to = "";

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      description = "Which model of the data. Default: the only one.")
  private Optional<String> algorithm = Optional.empty();

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = {
        "How to divide the ratings for measuring: temporal:FRACTION, random:FRACTION:SEED or",
        "folds:COUNT:SEED. Default: ${DEFAULT-VALUE}."
      })
  private String split = "random:0.15:1";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the vectors that als starts with. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Mixin private MasterOption master = new MasterOption();

  /** Talks to its user by a shell. */
  public BatchPublishCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    DataAddress target = PublishedAddress.of("--to", to);
    requireSplit();
    SparkProcess spark = SparkProcess.find();
    Snapshot snapshot = data.load(shell).publishable();
    TrainedModel model = model(snapshot);
    Optional<LiveVersion> live = LiveVersion.find(target);
    PublishedModel judged = judged(spark, snapshot, model, live);
    return publish(snapshot, model, judged, live, target);
  }

  private void requireSplit() {
    try {
      Split unused = Split.parse(split);
    } catch (EvaluationException e) {
      throw new UsageException("--split: " + e.getMessage());
    }
  }

  private TrainedModel model(Snapshot snapshot) {
    List<TrainedModel> models =
        snapshot.models().stream()
            .filter(each -> algorithm.isEmpty() || each.algorithm().equals(algorithm.get()))
            .filter(each -> each.isTrainedOn(snapshot.matrix()))
            .toList();
    if (models.size() != 1) {
      String which = algorithm.map(name -> " of " + name).orElse("");
      throw new UsageException(
          "--data must have one model%s of its own ratings, got %d; batch train --out makes one"
                  .formatted(which, models.size())
              + (models.size() > 1 ? ", and --algorithm chooses" : ""));
    }
    return models.get(0);
  }

  private PublishedModel judged(
      SparkProcess spark, Snapshot snapshot, TrainedModel model, Optional<LiveVersion> live) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve("candidate.snapshot");
      snapshot.write(file);
      Path verdict = folder.path().resolve("verdict.json");
      spark.run(shell, folder.path(), arguments(file, verdict, model, live));
      return PublishedModel.read(Files.readAllBytes(verdict));
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep a copy of the data: " + e, e);
    }
  }

  private List<String> arguments(
      Path file, Path verdict, TrainedModel model, Optional<LiveVersion> live) {
    List<String> arguments = new ArrayList<>(List.of("judge", "--data", file.toString()));
    arguments.addAll(List.of("--out", verdict.toString(), "--algorithm", model.algorithm()));
    arguments.addAll(List.of("--split", split, "--seed", Long.toString(seed)));
    arguments.addAll(List.of("--master", master.url()));
    live.ifPresent(
        now ->
            arguments.addAll(
                List.of("--live-algorithm", now.algorithm(), "--live-settings=" + now.settings())));
    return arguments;
  }

  private int publish(
      Snapshot snapshot,
      TrainedModel model,
      PublishedModel judged,
      Optional<LiveVersion> live,
      DataAddress target) {
    Optional<String> heldBack =
        judged.comparison().filter(ModelComparison::isWorse).map(worse -> "worse: " + worse.text());
    Optional<Instant> accounts = live.flatMap(now -> now.knowsAccountsUntil(snapshot));
    PublishedVersion version =
        new SnapshotUpload(shell, target)
            // Nodes are to answer by this model, and need no other.
            .publish(snapshot.withoutModels().with(model), accounts, judged, heldBack);
    shell.out().println();
    judged.comparison().ifPresent(each -> shell.out().println(each.text()));
    if (heldBack.isPresent()) {
      shell.err().println("not published: " + heldBack.get() + "; kept as " + version.version());
      return WORSE;
    }
    shell.out().println(version.version());
    return 0;
  }
}
