package dev.matinee.recommender.data;

import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a data set in a directory. */
final class DataFolder {
  private static final Pattern CSV = Pattern.compile(".+\\.csv(?:\\.gz)?");
  private static final int SHOWN_FILES = 10;

  private final Path directory;
  private final List<DataFile> files;

  DataFolder(Path directory) {
    this.directory = directory;
    try (Stream<Path> entries = Files.list(directory)) {
      files = entries.filter(Files::isRegularFile).sorted().map(DataFile::new).toList();
    } catch (IOException e) {
      throw new RecommenderException("cannot list the files of " + directory, e);
    }
  }

  DataSet read(ReadOptions options) {
    Optional<DataLayout> layout = layout();
    List<DataFile> ratingFiles =
        layout.map(this::ratingFiles).orElseGet(() -> List.of(onlyCsvFile()));
    Optional<DataFile> itemFile = layout.flatMap(this::itemFile);
    requireTitles(layout, ratingFiles, itemFile);
    return read(options, layout, ratingFiles, itemFile);
  }

  private DataSet read(
      ReadOptions options,
      Optional<DataLayout> layout,
      List<DataFile> ratingFiles,
      Optional<DataFile> itemFile) {
    // Other data than MovieLens' may have files of these names, too.
    SideFiles sideFiles = itemFile.map(file -> SideFiles.in(directory)).orElseGet(SideFiles::none);
    List<DataFile> all = new ArrayList<>(ratingFiles);
    itemFile.ifPresent(all::add);
    all.addAll(sideFiles.all());
    ReadMeter meter = new ReadMeter(options.progress(), all);
    BadRows badRows = new BadRows(options.skipBadRows());
    Optional<ItemReader> items =
        itemFile.flatMap(file -> layout.map(known -> known.readItems(file, badRows, meter)));
    Catalogue catalogue = items.map(ItemReader::catalogue).orElseGet(() -> Catalogue.of(List.of()));
    OtherTitles titles = items.map(ItemReader::otherTitles).orElseGet(OtherTitles::none);
    ItemReferences references = sideFiles.read(titles, badRows, meter);
    RatingReader ratings = new RatingReader(badRows, meter);
    ratingFiles.forEach(ratings::read);
    String name = new DataFile(directory.toAbsolutePath().normalize()).name();
    return new DataSet(name, ratings.ratings(name), catalogue, references, badRows.skipped());
  }

  private Optional<DataLayout> layout() {
    return Arrays.stream(DataLayout.values())
        .filter(layout -> files.stream().anyMatch(layout::isRatingFile))
        .findFirst();
  }

  /** The rating files; where one lies there packed and plain, the plain one alone. */
  private List<DataFile> ratingFiles(DataLayout layout) {
    List<DataFile> found = files.stream().filter(layout::isRatingFile).toList();
    List<String> names = found.stream().map(DataFile::name).toList();
    return found.stream().filter(file -> !isPackedTwin(file, names)).toList();
  }

  private static boolean isPackedTwin(DataFile file, List<String> names) {
    return file.name().endsWith(".gz")
        && names.contains(file.name().substring(0, file.name().length() - ".gz".length()));
  }

  private Optional<DataFile> itemFile(DataLayout layout) {
    return files.stream().filter(layout::isItemFile).findFirst();
  }

  private DataFile onlyCsvFile() {
    List<DataFile> found =
        files.stream().filter(file -> CSV.matcher(file.name()).matches()).toList();
    if (found.size() != 1) {
      throw notUnderstood();
    }
    return found.get(0);
  }

  /** A lone ratings.csv need not be about films, but those that are come with their titles. */
  private void requireTitles(
      Optional<DataLayout> layout, List<DataFile> ratingFiles, Optional<DataFile> itemFile) {
    boolean mayLack =
        layout.isEmpty()
            || (layout.get() == DataLayout.MOVIELENS_CSV
                && !RatingReader.namesMovies(ratingFiles.get(0)));
    if (itemFile.isEmpty() && !mayLack) {
      throw notUnderstood();
    }
  }

  private RecommenderException notUnderstood() {
    String understood =
        Arrays.stream(DataLayout.values())
            .map(DataLayout::description)
            .collect(Collectors.joining("; "));
    String found =
        files.isEmpty()
            ? "no files"
            : files.stream()
                .limit(SHOWN_FILES)
                .map(DataFile::name)
                .collect(Collectors.joining(", "));
    return new RecommenderException(
        "%s holds no whole data set. Understood are: %s; or one CSV file of user,item,rating[,timestamp]. Found: %s"
            .formatted(directory, understood, found));
  }
}
