package dev.matinee.serving.model;

import dev.matinee.published.DataAddress;
import dev.matinee.published.DataStoreException;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains on the version of a data set that counts, whichever that is. Where nothing was published,
 * all files below the prefix are the data set. For use by one thread.
 */
public final class S3ModelSource implements ModelSource {
  private static final Logger LOG = LoggerFactory.getLogger(S3ModelSource.class);
  private static final Set<PublishedFile.Use> NEEDED =
      Set.of(PublishedFile.Use.SNAPSHOT, PublishedFile.Use.REFERENCE);

  private final DataAddress address;
  private final ReadOptions options;
  private final Optional<Algorithm> named;
  private final Duration pause;
  private final Supplier<S3DataStore> opening;
  private @Nullable PublishedData data;

  /** Of the manifest that was read last, so that reading it again costs nothing. */
  private String tag = "";

  /** The name of the version that was loaded last, well or not; empty for none. */
  private String tried = "";

  /**
   * Asks nothing yet.
   *
   * @param options how a data set is read where nothing was published
   * @param named what lists are made by; empty for the algorithm of each version's model
   * @param pause between two looks at the manifest
   * @param opening of S3, when it is first needed
   */
  public S3ModelSource(
      DataAddress address,
      ReadOptions options,
      Optional<Algorithm> named,
      Duration pause,
      Supplier<S3DataStore> opening) {
    this.address = address;
    this.options = options;
    this.named = named;
    this.pause = pause;
    this.opening = opening;
  }

  /** The same whose lists are all made by one algorithm. */
  public S3ModelSource(
      DataAddress address,
      ReadOptions options,
      Algorithm algorithm,
      Duration pause,
      Supplier<S3DataStore> opening) {
    this(address, options, Optional.of(algorithm), pause, opening);
  }

  /**
   * Returns if there is a data set, published or not.
   *
   * @throws DataStoreException otherwise
   */
  public void check() {
    if (data().find().isEmpty()) {
      data().store().check(address);
    }
  }

  @Override
  public Optional<Duration> pause() {
    return Optional.of(pause);
  }

  @Override
  public boolean hasChanged() {
    Optional<PublishedData.Found> found = data().findUnless(tag);
    found.ifPresent(now -> tag = now.tag());
    return found.filter(now -> !now.manifest().current().equals(tried)).isPresent();
  }

  @Override
  public LiveModel load() throws IOException {
    Optional<PublishedData.Found> found = data().find();
    tag = found.map(PublishedData.Found::tag).orElse("");
    tried = found.map(now -> now.manifest().current()).orElse("");
    Path folder = Files.createTempDirectory("matinee");
    try {
      return withTitles(
          found.isPresent()
              ? published(found.get().manifest().currentVersion(), folder)
              : trained(
                  data().store().download(address, folder), named.orElseGet(Algorithms::standard)));
    } finally {
      delete(folder);
    }
  }

  /** Data that an older program published have no index of titles. */
  private LiveModel withTitles(LiveModel model) {
    String titles = model.titles().version();
    if (data().titles(titles).isPresent()) {
      return model.withPublishedTitles();
    }
    LOG.atInfo()
        .addKeyValue("titles", titles)
        .log("the titles are not published, so lists are stored with them; use data upload");
    return model;
  }

  private LiveModel published(PublishedVersion version, Path folder) {
    Path snapshot = data().download(version, NEEDED, folder);
    LiveModel model = trained(snapshot, named.orElseGet(version::algorithm));
    if (model.ratings().ratingCount() != version.ratings()) {
      throw new DataStoreException(
          "version %s at %s has %d ratings and not %d, as the manifest says"
              .formatted(
                  version.version(), address, model.ratings().ratingCount(), version.ratings()));
    }
    return model.publishedAs(version.version(), version.knowsAccountsUntil());
  }

  private LiveModel trained(Path path, Algorithm algorithm) {
    return new FileModelSource(path, options, algorithm).load();
  }

  private PublishedData data() {
    if (data == null) {
      data = new PublishedData(opening.get(), address);
    }
    return data;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
