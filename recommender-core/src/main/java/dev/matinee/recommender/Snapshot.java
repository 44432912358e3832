package dev.matinee.recommender;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.Names;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.ReadProgress;
import dev.matinee.recommender.internal.snapshot.AsideFile;
import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A data set that is ready to answer: the rating matrix with both of its indexes, the catalogue,
 * what else is known of the items, and what algorithms learned from the ratings. As a file it opens
 * in a fraction of the time that reading the data set takes.
 *
 * <p>The file has a version and a checksum for each of its parts. It is written aside and renamed
 * when it is whole, so a reader sees the old file or the new one. It keeps the times of ratings if
 * the matrix has them; they are read where {@linkplain SnapshotPart they are asked for}. Files of
 * the first version, which have neither times nor models, are read too. Immutable; safe for use by
 * any number of threads.
 */
public final class Snapshot {
  private static final int MARK_BYTES = 8;

  private final String name;
  private final RatingMatrix matrix;
  private final Catalogue catalogue;
  private final ItemReferences references;

  /** By the name of its algorithm. */
  private final SortedMap<String, TrainedModel> models;

  private final Names names;

  private Snapshot(
      String name,
      RatingMatrix matrix,
      Catalogue catalogue,
      ItemReferences references,
      SortedMap<String, TrainedModel> models,
      Names names) {
    this.name = name;
    this.matrix = matrix;
    this.catalogue = catalogue;
    this.references = references;
    this.models = models;
    this.names = names;
  }

  /**
   * Indexes a data set; keeps the times of its ratings.
   *
   * @param data which need not be kept
   * @return the snapshot
   */
  public static Snapshot of(DataSet data) {
    RatingMatrix matrix = RatingMatrix.of(data.ratings());
    return new Snapshot(
        data.name(), matrix, data.catalogue(), data.references(), new TreeMap<>(), data.names());
  }

  /**
   * {@return the same data with other ratings, such as those of {@link RatingMatrix#with}} Models
   * stay; {@link TrainedModel#isTrainedOn} tells that they were trained on the ratings before.
   *
   * @param matrix the ratings
   */
  public Snapshot with(RatingMatrix matrix) {
    return new Snapshot(name, matrix, catalogue, references, models, names);
  }

  /**
   * {@return the same data with a trained model, in the place of one of the same algorithm}
   *
   * @param model of any algorithm
   */
  public Snapshot with(TrainedModel model) {
    SortedMap<String, TrainedModel> more = new TreeMap<>(models);
    more.put(model.algorithm(), model);
    return new Snapshot(name, matrix, catalogue, references, more, names);
  }

  /** {@return the same data without trained models} */
  public Snapshot withoutModels() {
    return new Snapshot(name, matrix, catalogue, references, new TreeMap<>(), names);
  }

  /**
   * {@return the same data with other side data of the items}
   *
   * @param references in the place of those before
   */
  public Snapshot with(ItemReferences references) {
    return new Snapshot(name, matrix, catalogue, references, models, names);
  }

  /** {@return the name of the data set} */
  public String name() {
    return name;
  }

  /** {@return the ratings} */
  public RatingMatrix matrix() {
    return matrix;
  }

  /** {@return the items; a rated item may be missing from it, and an item need not be rated} */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** {@return links, other titles and tags of items; empty where none are known} */
  public ItemReferences references() {
    return references;
  }

  /** {@return the names of users and items whose ids are no numbers} */
  public Names names() {
    return names;
  }

  /** {@return the trained models, one of an algorithm, by the alphabet of their names} */
  public List<TrainedModel> models() {
    return List.copyOf(models.values());
  }

  /**
   * {@return the trained model of an algorithm, empty where there is none}
   *
   * @param algorithm its name
   */
  public Optional<TrainedModel> model(String algorithm) {
    return Optional.ofNullable(models.get(algorithm));
  }

  /**
   * {@return whether there is a file that begins like a snapshot, whole or not}
   *
   * @param file anything, or nothing
   */
  public static boolean isSnapshot(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return SectionReader.isSnapshot(in.readNBytes(MARK_BYTES));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads all of it: {@link #read(Path, ReadOptions, Set)} with {@link SnapshotPart#all}.
   *
   * @param directoryOrFile a snapshot or a data set
   * @param options how a data set is read
   * @return the snapshot
   * @throws RecommenderException if there is neither, or it cannot be read
   */
  public static Snapshot read(Path directoryOrFile, ReadOptions options) {
    return read(directoryOrFile, options, SnapshotPart.all());
  }

  /**
   * Opens a snapshot, or reads and indexes a data set, whichever there is. A directory with nothing
   * but a snapshot in it stands for the snapshot.
   *
   * @param directoryOrFile a snapshot or a data set
   * @param options how a data set is read
   * @param parts what is wanted besides ratings and catalogue
   * @return the snapshot
   * @throws RecommenderException if there is neither, or it cannot be read
   */
  public static Snapshot read(Path directoryOrFile, ReadOptions options, Set<SnapshotPart> parts) {
    Optional<Path> file = find(directoryOrFile);
    if (file.isPresent()) {
      return open(file.get(), parts);
    }
    return of(DataSets.read(directoryOrFile, options)).only(parts);
  }

  private Snapshot only(Set<SnapshotPart> parts) {
    return new Snapshot(
        name,
        parts.contains(SnapshotPart.TIMES) ? matrix : matrix.withoutTimes(),
        catalogue,
        parts.contains(SnapshotPart.REFERENCES) ? references : ItemReferences.none(),
        models,
        names);
  }

  /**
   * {@return the snapshot at a place: the file itself, or the only file in the directory but for
   * what a writer that was killed left lying}
   *
   * @param directoryOrFile anything, or nothing
   */
  public static Optional<Path> find(Path directoryOrFile) {
    return Optional.of(onlyFile(directoryOrFile)).filter(Snapshot::isSnapshot);
  }

  private static Path onlyFile(Path directoryOrFile) {
    if (!Files.isDirectory(directoryOrFile)) {
      return directoryOrFile;
    }
    try (Stream<Path> entries = Files.list(directoryOrFile)) {
      List<Path> files = entries.filter(entry -> !AsideFile.isOne(entry)).limit(2).toList();
      return files.size() == 1 ? files.get(0) : directoryOrFile;
    } catch (IOException | UncheckedIOException e) {
      throw new RecommenderException("cannot list the files of " + directoryOrFile, e);
    }
  }

  /**
   * Opens all of it: {@link #open(Path, Set)} with {@link SnapshotPart#all}.
   *
   * @param file a snapshot
   * @return the snapshot
   * @throws RecommenderException if it is torn, of another version, or no snapshot
   */
  public static Snapshot open(Path file) {
    return open(file, SnapshotPart.all());
  }

  /**
   * Opens a file that {@link #write} wrote. It is read to the heap, from where it is scanned
   * fastest, and all that is read is checked; the file is not needed any more then. Parts that are
   * not wanted take neither time nor memory, and are missing from the snapshot.
   *
   * <p>A snapshot that has no references, as those of 0.1.0, gets what {@link
   * ItemReferences#of(Path)} finds beside it.
   *
   * @param file a snapshot
   * @param parts what is wanted besides ratings and catalogue
   * @return the snapshot
   * @throws RecommenderException if it is torn, of another version, or no snapshot
   */
  public static Snapshot open(Path file, Set<SnapshotPart> parts) {
    try (FileChannel channel = FileChannel.open(file)) {
      Snapshot read = read(new SectionReader(channel), parts);
      boolean lacks = parts.contains(SnapshotPart.REFERENCES) && read.references.isEmpty();
      return lacks ? read.with(ItemReferences.of(file)) : read;
    } catch (SnapshotDamage | RecommenderException e) {
      throw new RecommenderException(
          "cannot open the snapshot %s: %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new RecommenderException("cannot read the snapshot " + file + ": " + e, e);
    }
  }

  private static Snapshot read(SectionReader sections, Set<SnapshotPart> parts)
      throws IOException, SnapshotDamage {
    String name = new String(sections.bytes(SectionKind.NAME), StandardCharsets.UTF_8);
    Catalogue catalogue = CatalogueBytes.read(sections.bytes(SectionKind.CATALOGUE));
    RatingMatrix matrix = RatingMatrix.read(sections, parts.contains(SnapshotPart.TIMES));
    ItemReferences references =
        parts.contains(SnapshotPart.REFERENCES)
            ? ReferenceSections.read(sections)
            : ItemReferences.none();
    Snapshot snapshot =
        new Snapshot(
            name, matrix, catalogue, references, new TreeMap<>(), NameSections.read(sections));
    if (parts.contains(SnapshotPart.MODELS)) {
      for (TrainedModel model : ModelSections.read(sections)) {
        snapshot = snapshot.with(model);
      }
    }
    return snapshot;
  }

  /**
   * Writes without reporting the progress.
   *
   * @param file the name that it gets
   * @throws RecommenderException if something else has that name, or the file cannot be written
   */
  public void write(Path file) {
    write(file, ReadProgress.NONE);
  }

  /**
   * Writes the snapshot aside and renames it, when it is whole and on the disk, to {@code file}. A
   * snapshot of that name is replaced. What a writer to the same name left lying when it was killed
   * is removed.
   *
   * @param file the name that it gets
   * @param progress is told how many bytes are written, and how many it will be
   * @throws RecommenderException if something else has that name, or the file cannot be written
   */
  public void write(Path file, ReadProgress progress) {
    if (Files.exists(file) && !isSnapshot(file)) {
      throw new RecommenderException(file + " is there and is no snapshot; it is left as it is");
    }
    try {
      AsideFile.write(file.toAbsolutePath(), aside -> writeTo(aside, progress));
    } catch (IOException e) {
      throw new RecommenderException("cannot write the snapshot " + file + ": " + e, e);
    }
  }

  private void writeTo(FileChannel file, ReadProgress progress) throws IOException {
    SectionWriter sections = new SectionWriter();
    sections.add(SectionKind.NAME, name.getBytes(StandardCharsets.UTF_8));
    sections.add(SectionKind.CATALOGUE, CatalogueBytes.of(catalogue));
    matrix.addTo(sections);
    ReferenceSections.add(references, sections);
    NameSections.add(names, sections);
    for (TrainedModel model : models.values()) {
      ModelSections.add(model, sections);
    }
    sections.write(file, progress::read);
  }
}
