package dev.matinee.recommender.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a data set that say more of its items, each of which may be missing.
 *
 * @param links numbers elsewhere
 * @param tags that people gave
 */
record SideFiles(Optional<DataFile> links, Optional<DataFile> tags) {
  private static final String LINKS = "links.csv";
  private static final String TAGS = "tags.csv";

  static SideFiles none() {
    return new SideFiles(Optional.empty(), Optional.empty());
  }

  static SideFiles in(Path directory) {
    return new SideFiles(DataFile.find(directory, LINKS), DataFile.find(directory, TAGS));
  }

  List<DataFile> all() {
    return Stream.of(links, tags).flatMap(Optional::stream).toList();
  }

  ItemReferences read(OtherTitles titles, BadRows badRows, ReadMeter meter) {
    return new ItemReferences(
        titles,
        links.map(file -> LinkReader.read(file, badRows, meter)).orElseGet(ItemLinks::none),
        tags.map(file -> TagReader.read(file, badRows, meter)).orElseGet(TagCounts::none));
  }
}
