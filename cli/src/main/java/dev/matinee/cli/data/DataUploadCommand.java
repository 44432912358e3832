package dev.matinee.cli.data;

import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.FitOption;
import dev.matinee.cli.option.ModelOption;
import dev.matinee.cli.option.PublishedAddress;
import dev.matinee.cli.option.ReadingOptions;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedVersion;
import dev.matinee.recommender.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matinee data upload}: a data set into S3, as its next version. */
@Command(
    name = "upload",
    description = {
      "Put a data set and its snapshot into S3 as the next version, which counts from",
      "then on: running web nodes take it over, and --data finds it. Older versions",
      "stay; see data versions and data rollback. A model is trained and published",
      "with it, so that no node has to. Where no settings are kept for these ratings,",
      "they are fitted first and kept; of a large set a sample is fitted to. The",
      "region, the endpoint and the credentials come from AWS's own variables."
    },
    sortOptions = false,
    footer = {"", "Example: matinee data upload ml-25m s3://my-bucket/data/ml-25m"})
public final class DataUploadCommand implements Runnable {
  private final Shell shell;

  @Parameters(
      index = "0",
      paramLabel = "DATA",
      description = "The folder of a data set, or a snapshot or another single file.")
  private Path source = Path.of("");

  @Parameters(index = "1", paramLabel = "ADDRESS", description = "s3://bucket/prefix")
  private String address = "";

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private FitOption fit = new FitOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public DataUploadCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (!Files.exists(source)) {
      throw new UsageException("DATA must be a folder or a file that exists, got " + source);
    }
    DataAddress target = PublishedAddress.of("ADDRESS", address);
    Snapshot snapshot =
        model.addTo(
            new DataOption(reading).load(source, shell).publishable(),
            new ModelTraining(shell, fit.fits()));
    PublishedVersion version =
        new SnapshotUpload(shell, target).publish(snapshot, Optional.empty(), dataFiles());
    if (json) {
      Json.print(shell, version);
    } else {
      shell.out().println(version.version());
    }
  }

  /** The files of a data set, which commands read; none of a snapshot. */
  private List<Path> dataFiles() {
    if (Snapshot.find(source).isPresent()) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(source, 1)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !Snapshot.isSnapshot(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandFailedException("cannot list the files of " + source + ": " + e, e);
    }
  }
}
