package dev.matinee.cli.batch;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.KFoldSplit;
import dev.matinee.evaluation.Split;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee batch train}: trains and measures a model on Spark. */
@Command(
    name = "train",
    description = {
      "Train als or ease on Spark: measure it on ratings that it did not see, then train it on all",
      "of them and write a snapshot with the model, by which serve answers without Spark. The",
      "ratings are those of the data, or those that an event store tells."
    },
    sortOptions = false,
    footer = {
      "",
      "MATINEE_JAVA_OPTS is given to Spark's process, such as -Xmx4g.",
      "",
      "Example: matinee batch train --data ml-latest-small --out ml.snapshot"
    })
public final class BatchTrainCommand implements Runnable {
  private static final String NONE = "none";

  /** What Spark trains. */
  private static final List<String> TRAINED =
      List.of(Algorithms.ALS.label(), Algorithms.EASE.label());

  private static final String FROM_DATA = "data";
  private static final String FROM_EVENTS = "events";

  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description = {
        "Whose ratings to train on: data, or events for those of --events alone, with the movies",
        "and the scale of --data. Default: ${DEFAULT-VALUE}."
      })
  private String from = FROM_DATA;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description = {
        "The event store that matinee batch events keeps: a folder, or s3://bucket/prefix."
      })
  private Optional<String> events = Optional.empty();

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      description = "What to train: als or ease. Default: ${DEFAULT-VALUE}.")
  private String algorithm = Algorithms.ALS.label();

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = {
        "How to divide the ratings for measuring: temporal:FRACTION, random:FRACTION:SEED,",
        "folds:COUNT:SEED, or none. Default: ${DEFAULT-VALUE}."
      })
  private String split = "random:0.15:1";

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of it, such as rank=32; may be repeated.")
  private List<String> settings = List.of();

  @Option(
      names = "--search",
      description = {
        "Try a smaller and a larger value of three settings first, on a part of the ratings that",
        "--split leaves for learning, and keep what is better."
      })
  private boolean search;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Of the vectors that als starts with, and of --search. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write a snapshot of the data with the model. Default: none is written.")
  private Optional<Path> out = Optional.empty();

  @Mixin private MasterOption master = new MasterOption();

  /** Talks to its user by a shell. */
  public BatchTrainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    requireValid();
    SparkProcess spark = SparkProcess.find();
    Snapshot snapshot = Snapshot.of(data.loadWithTimes(shell));
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve("data.snapshot");
      try (ProgressLine progress = ProgressLine.ofBytes(shell, "Indexing")) {
        snapshot.write(file, progress::show);
      }
      spark.run(shell, folder.path(), arguments(file));
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep a copy of the data: " + e, e);
    }
  }

  /** What Spark would refuse after it started is refused at once. */
  private void requireValid() {
    if (!TRAINED.contains(algorithm)) {
      throw new UsageException(
          "--algorithm must be %s, got %s".formatted(String.join(" or ", TRAINED), algorithm));
    }
    requireSource();
    if (out.isEmpty() && split.equals(NONE)) {
      throw new UsageException("--split none measures nothing: give --out, or a split");
    }
    try {
      Algorithm unused = Algorithms.named(algorithm).withSettings(String.join("\n", settings));
    } catch (RecommenderException e) {
      throw new UsageException("--setting: " + e.getMessage());
    }
    try {
      if (!split.equals(NONE) && Split.parse(split) instanceof KFoldSplit && search) {
        throw new UsageException("--search needs a split with one test set, got " + split);
      }
    } catch (EvaluationException e) {
      throw new UsageException("--split: " + e.getMessage());
    }
  }

  private void requireSource() {
    if (!from.equals(FROM_DATA) && !from.equals(FROM_EVENTS)) {
      throw new UsageException("--from must be data or events, got " + from);
    }
    if (events.isPresent() != from.equals(FROM_EVENTS)) {
      throw new UsageException("--from events and --events PATH go together");
    }
  }

  private List<String> arguments(Path file) {
    List<String> arguments = new ArrayList<>(List.of("train", "--data", file.toString()));
    arguments.addAll(
        List.of("--split", split, "--seed", Long.toString(seed), "--master", master.url()));
    arguments.addAll(List.of("--algorithm", algorithm));
    events.ifPresent(path -> arguments.addAll(List.of("--events", EventStoreAddress.of(path))));
    if (search) {
      arguments.add("--search");
    }
    settings.forEach(setting -> arguments.addAll(List.of("--setting", setting)));
    out.ifPresent(
        path -> arguments.addAll(List.of("--out", path.toAbsolutePath().normalize().toString())));
    return arguments;
  }
}
