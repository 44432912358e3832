package dev.matinee.cli.option;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.SnapshotPart;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.ReadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --data} and how it is read, for every command that reads a data set. */
public final class DataOption {
  private static final String ALLOWED = "a directory, a file, a fetched set or s3://bucket/prefix";

  private static final Set<PublishedFile.Use> READY =
      Set.of(PublishedFile.Use.SNAPSHOT, PublishedFile.Use.REFERENCE);
  private static final Set<PublishedFile.Use> WHOLE =
      Set.of(PublishedFile.Use.DATA, PublishedFile.Use.REFERENCE);

  private static final Wanted ALL = new Wanted(READY, SnapshotPart.all());
  private static final Wanted RATINGS = new Wanted(WHOLE, Set.of(SnapshotPart.TIMES));

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

  @Mixin private ReadingOptions reading = new ReadingOptions();

  /** Of the command line. */
  public DataOption() {}

  /**
   * Without {@code --data}.
   *
   * @param reading how files of ratings are read
   */
  public DataOption(ReadingOptions reading) {
    this.reading = reading;
  }

  /**
   * What a command works with.
   *
   * @param files of a published version
   * @param parts of a snapshot
   */
  private record Wanted(Set<PublishedFile.Use> files, Set<SnapshotPart> parts) {}

  /** Reads all that there is. */
  public LoadedData load(Shell shell) {
    return load(shell, ALL);
  }

  /**
   * What a site answers by: S3 is looked at again and again, everything else is read now.
   *
   * @param named what lists are made by; empty for the algorithm of a published model, else the
   *     standard one
   * @param fits whether settings are fitted to what is read now
   */
  public ServedData serve(Optional<Algorithm> named, boolean fits, Shell shell) {
    Optional<DataAddress> address = setting(shell).flatMap(DataOption::s3);
    return address
        .map(s3 -> ServedData.of(s3, quiet(), named, shell))
        .orElseGet(
            () -> ServedData.of(load(shell), named.orElseGet(Algorithms::standard), fits, shell));
  }

  private ReadOptions quiet() {
    return reading.options(ReadProgress.NONE);
  }

  /** The data set as it was before it was made ready to answer, with the times of ratings. */
  public DataSet loadWithTimes(Shell shell) {
    return load(shell, RATINGS).dataSetWithTimes();
  }

  private LoadedData load(Shell shell, Wanted wanted) {
    return setting(shell)
        .map(given -> load(given, wanted, shell))
        .orElseGet(() -> LoadedData.ofSample(BuiltInSample.load()));
  }

  /** What was asked for; empty for the built-in sample. */
  public Optional<Setting> setting(Shell shell) {
    return Setting.of("--data", data, "MATINEE_DATA", shell);
  }

  /** Reads a file of ratings that another option names. */
  public Ratings ratings(String option, Path file, Shell shell) {
    Path existing = path(new Setting(option, file.toString()), shell);
    try (ProgressLine progress = ProgressLine.ofBytes(shell, READING)) {
      return DataSets.readRatings(existing, options(progress));
    }
  }

  private LoadedData load(Setting setting, Wanted wanted, Shell shell) {
    Optional<DataAddress> s3 = s3(setting);
    return s3.isPresent()
        ? download(s3.get(), wanted, shell)
        : load(path(setting, shell), wanted, shell);
  }

  private static Optional<DataAddress> s3(Setting setting) {
    try {
      return DataAddress.ofS3(setting.value());
    } catch (IllegalArgumentException e) {
      throw setting.wrong(ALLOWED);
    }
  }

  private LoadedData download(DataAddress address, Wanted wanted, Shell shell) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return load(download(address, wanted.files, folder.path()), wanted, shell);
    } catch (IOException e) {
      throw uncopied(address, e);
    }
  }

  private static CommandFailedException uncopied(DataAddress address, IOException e) {
    return new CommandFailedException("cannot keep a copy of " + address + ": " + e, e);
  }

  private static Path download(DataAddress address, Set<PublishedFile.Use> uses, Path folder) {
    try (S3DataStore store = S3DataStore.open()) {
      return download(store, address, uses, folder);
    }
  }

  /** The version that counts; where nothing was published, all files below the prefix. */
  private static Path download(
      S3DataStore store, DataAddress address, Set<PublishedFile.Use> uses, Path folder) {
    PublishedData published = new PublishedData(store, address);
    return published
        .find()
        .map(found -> found.manifest().currentVersion())
        .map(version -> published.download(version, there(version, uses), folder))
        .orElseGet(() -> store.download(address, folder));
  }

  /** What was made from a snapshot has nothing but that. */
  private static Set<PublishedFile.Use> there(
      PublishedVersion version, Set<PublishedFile.Use> uses) {
    return version.files(PublishedFile.Use.DATA).isEmpty() ? READY : uses;
  }

  /** Reads all that there is in a directory or a file of this machine. */
  public LoadedData load(Path existing, Shell shell) {
    return load(existing, ALL, shell);
  }

  private LoadedData load(Path existing, Wanted wanted, Shell shell) {
    Optional<Path> snapshot = Snapshot.find(existing);
    snapshot.ifPresent(file -> reading.requireNone(String.valueOf(file.getFileName())));
    return snapshot.isPresent()
        ? LoadedData.ofOpened(Snapshot.open(snapshot.get(), wanted.parts))
        : LoadedData.ofRead(read(existing, shell));
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
    return reading.options(progress::show);
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
    if (FetchableSets.NAMES.contains(setting.value())) {
      throw new UsageException(
          "%s: %s is not here yet; fetch it by: matinee data fetch %s"
              .formatted(setting.name(), setting.value(), setting.value()));
    }
    throw setting.wrong(ALLOWED + " that exists");
  }
}
