package dev.matinee.cli;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.web.model.DataAddress;
import dev.matinee.web.model.FilmReferences;
import dev.matinee.web.model.S3DataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --data} and {@code --skip-bad-rows}, for every command that reads a data set. */
final class DataOption {
  private static final String ALLOWED = "a directory, a file, a fetched set or s3://bucket/prefix";

  private static final String READING = "Reading";

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description = {
        "The data set: a directory, a file of ratings, a snapshot, the name of a fetched",
        "set, or s3://bucket/prefix.",
        "Default: MATINEE_DATA, else the built-in sample."
      })
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--skip-bad-rows",
      description = "Count and skip rows that cannot be read. Default: the first ten are errors.")
  private boolean skipBadRows;

  /** Reads what was asked for. */
  LoadedData load(Shell shell) {
    Optional<Setting> setting = Setting.of("--data", data, "MATINEE_DATA", shell);
    return setting
        .map(given -> load(given, shell))
        .orElseGet(() -> LoadedData.ofSample(BuiltInSample.load()));
  }

  /** Reads a file of ratings that another option names. */
  Ratings ratings(String option, Path file, Shell shell) {
    Path existing = path(new Setting(option, file.toString()), shell);
    try (ProgressLine progress = ProgressLine.ofBytes(shell, READING)) {
      return DataSets.readRatings(existing, options(progress));
    }
  }

  private LoadedData load(Setting setting, Shell shell) {
    Optional<DataAddress> s3 = s3(setting);
    return s3.isPresent() ? download(s3.get(), shell) : load(path(setting, shell), shell);
  }

  private static Optional<DataAddress> s3(Setting setting) {
    try {
      return DataAddress.ofS3(setting.value());
    } catch (IllegalArgumentException e) {
      throw setting.wrong(ALLOWED);
    }
  }

  private LoadedData download(DataAddress address, Shell shell) {
    try (TemporaryFolder folder = TemporaryFolder.create();
        S3DataStore store = S3DataStore.open()) {
      return load(store.download(address, folder.path()), shell);
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep a copy of " + address + ": " + e, e);
    }
  }

  private LoadedData load(Path existing, Shell shell) {
    Optional<Path> snapshot = Snapshot.find(existing);
    FilmReferences references = FilmReferences.of(existing);
    return snapshot.isPresent()
        ? LoadedData.ofOpened(Snapshot.open(snapshot.get()), references)
        : LoadedData.ofRead(read(existing, shell), references);
  }

  private DataSet read(Path existing, Shell shell) {
    try (ProgressLine progress = ProgressLine.ofBytes(shell, READING)) {
      DataSet dataSet = DataSets.read(existing, options(progress));
      if (dataSet.skippedRows() > 0) {
        shell.err().println("skipped " + dataSet.skippedRows() + " bad row(s)");
      }
      return dataSet;
    }
  }

  private ReadOptions options(ProgressLine progress) {
    return new ReadOptions(skipBadRows, progress::show);
  }

  private static Path path(Setting setting, Shell shell) {
    Path path = Path.of(setting.value());
    if (Files.exists(path)) {
      return path;
    }
    Path fetched = shell.dataFolder().resolve(setting.value());
    if (Files.exists(fetched)) {
      return fetched;
    }
    throw setting.wrong(ALLOWED + " that exists");
  }
}
