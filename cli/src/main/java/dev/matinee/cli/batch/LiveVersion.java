package dev.matinee.cli.batch;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.SnapshotPart;
import dev.matinee.recommender.TrainedModel;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The published version that counts, and what nodes answer by.
 *
 * @param version as the manifest has it
 * @param algorithm that nodes use where they are told no other
 * @param settings that its model was trained with
 */
record LiveVersion(PublishedVersion version, String algorithm, String settings) {
  /** Empty where nothing was published yet. */
  static Optional<LiveVersion> find(DataAddress address) {
    try (S3DataStore store = S3DataStore.open()) {
      PublishedData published = new PublishedData(store, address);
      return published.find().map(found -> of(published, found.manifest().currentVersion()));
    }
  }

  /** A version of an older Matinee says nothing of its model. */
  private static LiveVersion of(PublishedData published, PublishedVersion version) {
    String algorithm = version.algorithm().label();
    String settings =
        version.model().isPresent()
            ? version.model().get().settings()
            : settings(published, version, algorithm);
    return new LiveVersion(version, algorithm, settings);
  }

  private static String settings(
      PublishedData published, PublishedVersion version, String algorithm) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Snapshot snapshot =
          Snapshot.open(
              published.download(version, Set.of(PublishedFile.Use.SNAPSHOT), folder.path()),
              Set.of(SnapshotPart.MODELS));
      return snapshot.model(algorithm).map(TrainedModel::settings).orElse("");
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep a copy of " + published.address(), e);
    }
  }

  /** What is known of this version holds for another one of the same ratings. */
  Optional<Instant> knowsAccountsUntil(Snapshot other) {
    return version
        .dataDigest()
        .filter(other.matrix().version()::equals)
        .flatMap(same -> version.knowsAccountsUntil());
  }
}
