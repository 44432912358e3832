package dev.matinee.web.testsite;

import dev.matinee.published.DataAddress;
import dev.matinee.published.LocalS3;
import dev.matinee.published.Publication;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile.Use;
import dev.matinee.published.PublishedModel;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.ReadProgress;
import dev.matinee.serving.model.AccountRows;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.S3ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** S3 on this machine, with versions of small data sets. */
public final class PublishedEditions implements AutoCloseable {
  public static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/sets/small").orElseThrow();
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Path folder;
  private final S3Server server;
  private final S3DataStore store;

  private PublishedEditions(Path folder, S3Server server) {
    this.folder = folder;
    this.server = server;
    store = LocalS3.open(server);
  }

  public static PublishedEditions start(Path folder) throws Exception {
    return new PublishedEditions(folder, LocalS3.start(folder, ADDRESS.bucket()));
  }

  public PublishedData data() {
    return new PublishedData(store, ADDRESS);
  }

  public S3DataStore store() {
    return store;
  }

  /** What a node that looks fifty times a second has. */
  public ModelSource source() {
    return source(Optional.of(Algorithms.USER_KNN));
  }

  /** The same of a node whose algorithm is that of the published model. */
  public ModelSource sourceByPublishedModel() {
    return source(Optional.empty());
  }

  private ModelSource source(Optional<Algorithm> named) {
    return new S3ModelSource(ADDRESS, ReadOptions.STRICT, named, PAUSE, () -> LocalS3.open(server));
  }

  public PublishedVersion publish(int edition) {
    return publish(SmallData.edition(edition));
  }

  public PublishedVersion publish(DataSet data) {
    return publish(Snapshot.of(data));
  }

  public PublishedVersion publish(Snapshot snapshot) {
    return publish(snapshot, UnaryOperator.identity());
  }

  /** Publishes an edition with a model that was measured; held back where a reason is given. */
  public PublishedVersion publish(int edition, Algorithm algorithm, Optional<String> heldBack) {
    Snapshot data = Snapshot.of(SmallData.edition(edition));
    TrainedModel model =
        algorithm.model(data.matrix(), data.catalogue(), TrainingProgress.NONE).orElseThrow();
    return publish(
        data.with(model), publication -> publication.judged(PublishedModel.of(model), heldBack));
  }

  private PublishedVersion publish(Snapshot snapshot, UnaryOperator<Publication> judgement) {
    try {
      Path aside = Files.createTempDirectory(folder, "aside").resolve("small.snapshot");
      snapshot.write(aside);
      int accounts = AccountRows.of(snapshot.matrix()).length;
      Publication publication =
          new Publication(
              snapshot, accounts, Optional.empty(), aside, List.of(), "a test of Matinee");
      return data().publish(judgement.apply(publication), Clock.systemUTC(), ReadProgress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PublishedVersion pointAt(PublishedVersion version) {
    return data().pointAt(Optional.of(version.version()));
  }

  /** Publishes what is no snapshot, though the checksum is right. */
  public PublishedVersion publishTorn(int edition) {
    try {
      Path torn = Files.createTempDirectory(folder, "torn").resolve("small.snapshot");
      Snapshot snapshot = Snapshot.of(SmallData.edition(edition));
      snapshot.write(torn);
      byte[] bytes = Files.readAllBytes(torn);
      Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
      return data()
          .publish(
              new Publication(snapshot, 0, Optional.empty(), torn, List.of(), "a test of Matinee"),
              Clock.systemUTC(),
              ReadProgress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turns a byte of a version's snapshot. */
  public void damage(PublishedVersion version) {
    try {
      byte[] bytes =
          Files.readAllBytes(
              data()
                  .download(version, Set.of(Use.SNAPSHOT), Files.createTempDirectory(folder, "d")));
      bytes[bytes.length / 2] = (byte) ~bytes[bytes.length / 2];
      replace(version, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts something else in the place of a version's snapshot. */
  public void replace(PublishedVersion version, byte[] bytes) {
    put(new DataAddress(ADDRESS.bucket(), ADDRESS.key(version.version())), "small.snapshot", bytes);
  }

  /** Puts something else in the place of the manifest. */
  public void replaceManifest(String text) {
    put(ADDRESS, "manifest.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(DataAddress address, String name, byte[] bytes) {
    try {
      store.put(address, name, Files.write(Files.createTempFile(folder, "object", ""), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    store.close();
    server.close();
  }
}
