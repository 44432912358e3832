package dev.matinee.recommender.data;

import dev.matinee.recommender.RecommenderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a data set knows of its items beyond what recommendations need. Immutable; safe for use by
 * any number of threads.
 *
 * @param titles other names that people may know an item by
 * @param links the items' numbers elsewhere
 * @param tags what people said of the items, with the number of people
 */
public record ItemReferences(OtherTitles titles, ItemLinks links, TagCounts tags) {
  private static final String ITEMS = "movies.csv";

  /** {@return nothing, as of the built-in sample} */
  public static ItemReferences none() {
    return new ItemReferences(OtherTitles.none(), ItemLinks.none(), TagCounts.none());
  }

  /** {@return whether nothing is known of any item} */
  public boolean isEmpty() {
    return titles.itemIds().length + links.itemIds().length + tags.itemIds().length == 0;
  }

  /**
   * {@return what {@code movies.csv}, {@code links.csv} and {@code tags.csv} beside a snapshot say,
   * each plain or packed with gzip} What is not there says nothing, and bad rows are passed over.
   *
   * @param data the directory of the files, or a file in it such as a snapshot
   * @throws RecommenderException if there is a file that cannot be read to its end
   */
  public static ItemReferences of(Path data) {
    Path directory = Files.isDirectory(data) ? data : data.toAbsolutePath().getParent();
    if (directory == null) {
      return none();
    }
    SideFiles sideFiles = SideFiles.in(directory);
    BadRows badRows = new BadRows(true);
    Ids ids = Ids.numbers();
    Optional<DataFile> items = DataFile.find(directory, ITEMS);
    ReadMeter unmeasured = new ReadMeter(ReadProgress.NONE, List.of());
    OtherTitles titles =
        items
            .map(
                file ->
                    new ItemReader(file, badRows, ids.items()).readCsv(unmeasured).otherTitles())
            .orElseGet(OtherTitles::none);
    return sideFiles.read(titles, badRows, unmeasured, ids);
  }
}
