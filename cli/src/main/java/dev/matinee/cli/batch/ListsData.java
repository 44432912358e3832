package dev.matinee.cli.batch;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedTitles;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What lists are made of: the same as what a site makes them of.
 *
 * @param snapshot the ratings and the movies, with a model where the algorithm has one
 * @param algorithm what lists are made by
 * @param knowsAccountsUntil until when it has all that accounts rated; empty where that is not
 *     known
 * @param titlesArePublished whether readers without a model find the titles
 */
record ListsData(
    Snapshot snapshot,
    Algorithm algorithm,
    Optional<Instant> knowsAccountsUntil,
    boolean titlesArePublished) {
  private static final Set<PublishedFile.Use> READY =
      Set.of(PublishedFile.Use.SNAPSHOT, PublishedFile.Use.REFERENCE);

  /**
   * Reads the published version that counts, or data that were not published.
   *
   * @param named what lists are made by; empty for that of the published model, else the standard
   *     one
   */
  static ListsData of(DataOption data, Optional<Algorithm> named, Shell shell) {
    Optional<DataAddress> address =
        data.setting(shell)
            .map(Setting::value)
            .flatMap(value -> UsageException.unlessValid(() -> DataAddress.ofS3(value)));
    ListsData found =
        address
            .flatMap(s3 -> published(s3, named))
            .orElseGet(
                () ->
                    new ListsData(
                        data.load(shell).publishable(),
                        named.orElseGet(Algorithms::standard),
                        Optional.empty(),
                        false));
    return found.withModel(shell);
  }

  private static Optional<ListsData> published(DataAddress address, Optional<Algorithm> named) {
    try (S3DataStore store = S3DataStore.open()) {
      PublishedData published = new PublishedData(store, address);
      return published.find().map(found -> of(published, found.manifest().currentVersion(), named));
    }
  }

  private static ListsData of(
      PublishedData published, PublishedVersion version, Optional<Algorithm> named) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Snapshot snapshot = Snapshot.open(published.download(version, READY, folder.path()));
      boolean titles = published.titles(PublishedTitles.of(snapshot).version()).isPresent();
      Algorithm algorithm = named.orElseGet(version::algorithm);
      return new ListsData(snapshot, algorithm, version.knowsAccountsUntil(), titles);
    } catch (IOException e) {
      throw new CommandFailedException(
          "cannot keep a copy of " + published.address() + ": " + e, e);
    }
  }

  /** No process has to train the model then. */
  private ListsData withModel(Shell shell) {
    return snapshot.model(algorithm.label()).isPresent()
        ? this
        : new ListsData(
            new ModelTraining(shell).add(algorithm, snapshot).orElse(snapshot),
            algorithm,
            knowsAccountsUntil,
            titlesArePublished);
  }
}
