package dev.matinee.recommender.data;

import dev.matinee.recommender.Ratings;
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
  private static final Pattern TABLE = Pattern.compile(".+\\.(?:csv|tsv)(?:\\.gz)?");
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
    FileHints hints = options.hints();
    Optional<DataLayout> layout = layout();
    List<RatingFile> ratings =
        layout
            .map(known -> looked(ratingFiles(known), hints))
            .orElseGet(() -> List.of(onlyRatingFile(hints)));
    Ids ids = ratings.get(0).ids(hints.ids());
    Optional<DataFile> items = layout.flatMap(this::itemFile);
    boolean mayLack =
        layout.map(known -> known.mayLackItems(ratings.get(0))).orElse(true)
            || ids.items().readsNames();
    if (items.isEmpty() && !mayLack) {
      throw notUnderstood();
    }
    Optional<DataFile> table = items.isEmpty() ? itemTable(ratings) : Optional.empty();
    return new Reading(options, ratings, ids).read(layout, items, table);
  }

  private static List<RatingFile> looked(List<DataFile> files, FileHints hints) {
    return files.stream().map(file -> RatingFile.of(file, hints)).toList();
  }

  /** Reads what was found: one file of ratings at least. */
  private final class Reading {
    private final ReadOptions options;
    private final List<RatingFile> ratings;
    private final Ids ids;
    private final BadRows badRows;

    Reading(ReadOptions options, List<RatingFile> ratings, Ids ids) {
      this.options = options;
      this.ratings = ratings;
      this.ids = ids;
      badRows = new BadRows(options.skipBadRows());
    }

    DataSet read(
        Optional<DataLayout> layout, Optional<DataFile> itemFile, Optional<DataFile> table) {
      // Other data than MovieLens' may have files of these names, too.
      SideFiles sideFiles =
          itemFile.map(file -> SideFiles.in(directory)).orElseGet(SideFiles::none);
      List<DataFile> all = new ArrayList<>(ratings.stream().map(RatingFile::file).toList());
      Stream.of(itemFile, table).flatMap(Optional::stream).forEach(all::add);
      all.addAll(sideFiles.all());
      ReadMeter meter = new ReadMeter(options.progress(), all);
      String itemColumn = ratings.get(0).itemColumn();
      Optional<ItemReader> items =
          itemFile
              .flatMap(
                  file -> layout.map(known -> known.readItems(reader(file), itemColumn, meter)))
              .or(() -> table.map(file -> reader(file).readTable(itemColumn, meter)));
      OtherTitles titles = items.map(ItemReader::otherTitles).orElseGet(OtherTitles::none);
      ItemReferences references = sideFiles.read(titles, badRows, meter, ids);
      RatingReader reader = new RatingReader(badRows, meter, options.hints(), ids);
      ratings.forEach(reader::read);
      String name = new DataFile(directory.toAbsolutePath().normalize()).name();
      Ratings read = reader.ratings(name);
      Names names = ids.names();
      Catalogue catalogue =
          items
              .map(ItemReader::catalogue)
              .orElseGet(() -> Catalogue.of(List.of()))
              .withNames(names.items());
      return new DataSet(name, read, catalogue, references, badRows.skipped(), names);
    }

    private ItemReader reader(DataFile file) {
      return new ItemReader(file, badRows, ids.items());
    }
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

  /** The only table, or the only one whose header names ratings. */
  private RatingFile onlyRatingFile(FileHints hints) {
    List<DataFile> tables = tables();
    List<RatingFile> found =
        tables.size() == 1 ? looked(tables, hints) : withNamedRatings(tables, hints);
    if (found.size() != 1) {
      throw notUnderstood();
    }
    return found.get(0);
  }

  private static List<RatingFile> withNamedRatings(List<DataFile> tables, FileHints hints) {
    return tables.stream()
        .filter(file -> RatingFormat.find(file.firstLine()).isPresent())
        .map(file -> RatingFile.of(file, hints))
        .filter(file -> file.columns().filter(RatingColumns::hasHeader).isPresent())
        .toList();
  }

  private List<DataFile> tables() {
    return files.stream().filter(file -> TABLE.matcher(file.name()).matches()).toList();
  }

  /** The first file besides the ratings whose header names items and their titles. */
  private Optional<DataFile> itemTable(List<RatingFile> ratings) {
    List<String> rated = ratings.stream().map(each -> each.file().name()).toList();
    String itemColumn = ratings.get(0).itemColumn();
    return tables().stream()
        .filter(file -> !rated.contains(file.name()))
        .filter(file -> ItemReader.isTable(file, itemColumn))
        .findFirst();
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
        ("%s holds no whole data set. Understood are: %s; or one CSV file of"
                + " user,item,rating[,timestamp], perhaps with another of items and titles."
                + " Found: %s")
            .formatted(directory, understood, found));
  }
}
