package dev.matinee.cli.data;

import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.FitOption;
import dev.matinee.cli.option.LoadedData;
import dev.matinee.cli.option.PublishedAddress;
import dev.matinee.cli.option.StoreOption;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedVersion;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.community.FoldedSnapshot;
import dev.matinee.serving.model.AccountRows;
import dev.matinee.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee rebuild}: a snapshot with what all accounts rated. */
@Command(
    name = "rebuild",
    description = {
      "Fold the ratings of all accounts into a new snapshot of a data set, and keep it",
      "in a file or publish it in S3, where running nodes take it over. What an",
      "earlier rebuild folded in is replaced, so that no account counts twice and",
      "deleted accounts are gone. Models that the data have are trained anew; their",
      "settings are fitted to the new ratings first. Data that are no snapshot get a",
      "model of ease. Accounts stand in it without a name and cannot be asked for as",
      "users of the data set; keep the snapshot as safe as the store all the same."
    },
    sortOptions = false,
    footer = {
      "",
      "Example: matinee rebuild --data s3://my-bucket/ml-25m --publish s3://my-bucket/ml-25m"
    })
public final class RebuildCommand implements Runnable {
  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private FitOption fit = new FitOption();

  @Option(names = "--out", paramLabel = "FILE", description = "The file of the snapshot.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--publish",
      paramLabel = "ADDRESS",
      description = "s3://bucket/prefix, where it becomes the version that counts.")
  private Optional<String> publish = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /**
   * The document of {@code --json} for a file.
   *
   * @param out the file
   * @param users how many users the data set has
   * @param accounts how many accounts have ratings in it
   * @param ratings how many ratings there are in all
   */
  private record Written(String out, int users, int accounts, long ratings) {}

  /** Talks to its user by a shell. */
  public RebuildCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (out.isPresent() == publish.isPresent()) {
      throw new UsageException("either --out or --publish must be given");
    }
    Optional<DataAddress> address = publish.map(value -> PublishedAddress.of("--publish", value));
    LoadedData loaded = data.load(shell);
    Instant before = Instant.now();
    Snapshot folded = fold(loaded);
    address.ifPresent(s3 -> publish(folded, before, s3));
    out.ifPresent(file -> write(folded, file));
  }

  /** With the models that the data have; those that were read now get the standard one. */
  private Snapshot fold(LoadedData loaded) {
    Snapshot folded = withAccounts(loaded.publishable());
    ModelTraining training = new ModelTraining(shell, fit.fits());
    return loaded.dataSet().isPresent()
        ? training.add(Algorithms.standard(), folded).orElse(folded)
        : training.renew(folded);
  }

  private Snapshot withAccounts(Snapshot base) {
    try (Stores stores = store.open(shell, false);
        ProgressLine progress = ProgressLine.ofSteps(shell, "Reading accounts")) {
      return FoldedSnapshot.of(base, stores.histories(), read -> progress.show(read, 0));
    }
  }

  /** Histories that change while they are read are read again by the nodes. */
  private void publish(Snapshot folded, Instant before, DataAddress address) {
    PublishedVersion version =
        new SnapshotUpload(shell, address).publish(folded, Optional.of(before), List.of());
    if (json) {
      Json.print(shell, version);
    } else {
      shell.out().println(version.version());
    }
  }

  private void write(Snapshot folded, Path file) {
    try (ProgressLine progress = ProgressLine.ofBytes(shell, "Writing")) {
      folded.write(file, progress::show);
    }
    Path path = file.toAbsolutePath().normalize();
    if (json) {
      int accounts = AccountRows.of(folded.matrix()).length;
      int users = folded.matrix().userCount() - accounts;
      Json.print(
          shell, new Written(path.toString(), users, accounts, folded.matrix().ratingCount()));
    } else {
      shell.out().println(path);
    }
  }
}
