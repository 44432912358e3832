package dev.matinee.published;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.recommender.data.ReadProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A data set in S3 with its versions: {@code prefix/manifest.json}, and the files of each version
 * below {@code prefix/VERSION/}. The files are written first and never changed; the manifest is
 * written last, and only if no other process wrote it in between. The index of titles lies below
 * {@code prefix/titles/} under the version that lists name, which is another than that of the data:
 * it stays the same while the movies do. What the skill says of movies like another lies below
 * {@code prefix/similar/} under the version of the model, and the popular movies, of which there is
 * one list at a time, at {@code prefix/popular/movies.bin}. Safe for use by any number of threads.
 *
 * @param store that it is in
 * @param address where
 */
public record PublishedData(S3DataStore store, DataAddress address) {
  private static final String MANIFEST = "manifest.json";
  private static final int ATTEMPTS = 5;
  private static final int DIGITS = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * A manifest as it was found.
   *
   * @param tag of the object, which changes with it
   */
  public record Found(Manifest manifest, String tag) {}

  /** The manifest; empty where nothing was published. */
  public Optional<Found> find() {
    return store.read(address, MANIFEST, Optional.empty()).map(this::found);
  }

  /** The manifest, unless it still has a tag; empty where nothing was published, too. */
  public Optional<Found> findUnless(String tag) {
    return store.read(address, MANIFEST, Optional.of(tag)).map(this::found);
  }

  /**
   * The manifest.
   *
   * @throws DataStoreException if nothing was published
   */
  public Manifest manifest() {
    return find()
        .orElseThrow(
            () ->
                new DataStoreException(
                    "there is no " + MANIFEST + " at " + address + "; publish with data upload"))
        .manifest();
  }

  private Found found(TaggedBytes object) {
    try {
      return new Found(Manifest.read(object.bytes()), object.tag());
    } catch (IllegalArgumentException e) {
      throw new DataStoreException(
          MANIFEST + " at " + address + " is no manifest: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a new version there, which counts from then on, unless it is held back.
   *
   * @param progress is told how many bytes are there
   * @return the version as the manifest has it
   * @throws DataStoreException if that fails; the version that counted before still does then
   */
  public PublishedVersion publish(Publication publication, Clock clock, ReadProgress progress) {
    try {
      PublishedVersion version = describe(publication, clock.instant());
      TitleIndex titles = PublishedTitles.of(publication.snapshot());
      keep(TitleIndex.path(titles.version()), titles.bytes());
      upload(version, paths(publication), progress);
      return change(
              found -> found.map(manifest -> manifest.with(version)).orElse(Manifest.of(version)))
          .find(version.version())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return the index of titles with a version; empty if it was not published here}
   *
   * @throws TitlesUnavailableException if it cannot be fetched
   * @throws ListsException if it is damaged
   */
  public Optional<TitleIndex> titles(String version) {
    try {
      return store
          .read(address, TitleIndex.path(version), Optional.empty())
          .map(object -> TitleIndex.read(object.bytes(), version));
    } catch (DataStoreException e) {
      throw new TitlesUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Puts the movies that are like others there, as a model sees it. It is done before a version is
   * published, so that lists by its model find them.
   *
   * @param model its version, as lists name it
   * @throws DataStoreException if that fails
   */
  public void keep(String model, SimilarMovies similar) {
    keep(SimilarMovies.path(model), similar.bytes());
  }

  /** What is there already has the same content. */
  private void keep(String path, byte[] bytes) {
    boolean unused = store.replace(address, path, bytes, Optional.empty());
  }

  /**
   * {@return the movies that are like others, as a model sees it; empty if they were not published
   * here}
   *
   * @param model its version
   * @throws DataStoreException if they cannot be fetched
   * @throws ListsException if they are damaged
   */
  public Optional<SimilarMovies> similar(String model) {
    return store
        .read(address, SimilarMovies.path(model), Optional.empty())
        .map(object -> SimilarMovies.read(object.bytes()));
  }

  /**
   * Puts the popular movies there, in place of those that were there. It is done after a version is
   * published, so that their titles are there.
   *
   * @throws DataStoreException if that fails
   */
  public void replace(PopularMovies popular) {
    store.put(address, PopularMovies.PATH, popular.bytes());
  }

  /**
   * {@return the popular movies that were published last; empty if none were}
   *
   * @throws DataStoreException if they cannot be fetched
   * @throws ListsException if they are damaged
   */
  public Optional<PopularMovies> popular() {
    return store
        .read(address, PopularMovies.PATH, Optional.empty())
        .map(object -> PopularMovies.read(object.bytes()));
  }

  private static List<Path> paths(Publication publication) {
    List<Path> paths = new ArrayList<>(List.of(publication.snapshotFile()));
    paths.addAll(publication.data());
    return paths;
  }

  private static PublishedVersion describe(Publication publication, Instant now)
      throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    files.add(file(publication.snapshotFile(), PublishedFile.Use.SNAPSHOT));
    for (Path path : publication.data()) {
      files.add(file(path, PublishedFile.Use.DATA));
    }
    var matrix = publication.snapshot().matrix();
    return new PublishedVersion(
        TIME.format(now) + "-" + files.get(0).sha256().substring(0, DIGITS),
        publication.snapshot().name(),
        now.truncatedTo(ChronoUnit.SECONDS).toString(),
        publication.createdBy(),
        matrix.userCount() - publication.accounts(),
        publication.accounts(),
        matrix.itemCount(),
        matrix.ratingCount(),
        publication.knowsAccountsUntil().map(Instant::toString),
        Optional.of(matrix.version()),
        Optional.empty(),
        publication.model(),
        publication.heldBack(),
        files);
  }

  private static PublishedFile file(Path path, PublishedFile.Use use) throws IOException {
    return new PublishedFile(
        path.getFileName().toString(), use, Files.size(path), FileDigest.of(path));
  }

  private void upload(PublishedVersion version, List<Path> paths, ReadProgress progress) {
    long total = version.files().stream().mapToLong(PublishedFile::bytes).sum();
    long done = 0;
    for (int index = 0; index < paths.size(); index++) {
      PublishedFile file = version.files().get(index);
      store.put(folder(version), file.name(), paths.get(index));
      done += file.bytes();
      progress.read(done, total);
    }
  }

  /**
   * Makes another version count.
   *
   * @param version its name; empty for the one that was published before the current one
   * @return the version that counts now
   * @throws DataStoreException if there is no such version, or the manifest cannot be written
   */
  public PublishedVersion pointAt(Optional<String> version) {
    Manifest seen = manifest();
    // Once: where the answer of a write is lost, the repeated one must not go back twice.
    String target = version.orElseGet(() -> seen.before().orElseThrow(() -> first(seen)).version());
    return change(found -> pointingAt(found.orElse(seen), target)).currentVersion();
  }

  private DataStoreException first(Manifest manifest) {
    return new DataStoreException(
        "version %s is the first at %s: there is none before it"
            .formatted(manifest.current(), address));
  }

  private Manifest pointingAt(Manifest manifest, String version) {
    if (manifest.find(version).isEmpty()) {
      throw new DataStoreException("there is no version " + version + " at " + address);
    }
    return manifest.pointingAt(version);
  }

  /** Reads, changes and writes, again where another write came between. */
  private Manifest change(Function<Optional<Manifest>, Manifest> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Found> found = find();
      Manifest next = change.apply(found.map(Found::manifest));
      if (store.replace(address, MANIFEST, next.bytes(), found.map(Found::tag))) {
        return next;
      }
    }
    throw new DataStoreException("others keep writing to " + address + "; try again");
  }

  /**
   * Downloads files of a version, each of which has the size and the checksum that the manifest
   * says.
   *
   * @param parent of a new folder, named like the data set's address, that they are put into
   * @return the snapshot, where it is among them, else the folder
   * @throws DataStoreException if one cannot be fetched, or is not what it should be
   */
  public Path download(PublishedVersion version, Set<PublishedFile.Use> uses, Path parent) {
    Path folder = newFolder(parent);
    Path result = folder;
    for (PublishedFile file : version.files()) {
      if (uses.contains(file.use())) {
        Path path = fetch(version, file, folder);
        result = file.use() == PublishedFile.Use.SNAPSHOT ? path : result;
      }
    }
    return result;
  }

  private Path newFolder(Path parent) {
    try {
      return Files.createDirectory(parent.resolve(address.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fetch(PublishedVersion version, PublishedFile file, Path folder) {
    Path path = folder.resolve(file.name());
    store.fetch(folder(version), file.name(), path);
    try {
      if (Files.size(path) != file.bytes()) {
        throw damaged(version, file, Files.size(path) + " bytes and not " + file.bytes());
      }
      if (!FileDigest.of(path).equals(file.sha256())) {
        throw damaged(version, file, "another sha256 than the manifest says");
      }
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataStoreException damaged(PublishedVersion version, PublishedFile file, String how) {
    return new DataStoreException(
        "%s of version %s at %s has %s".formatted(file.name(), version.version(), address, how));
  }

  private DataAddress folder(PublishedVersion version) {
    return new DataAddress(address.bucket(), address.key(version.version()));
  }
}
