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
  private static final List<String> LINKS = List.of("links.csv", "link.csv");
  private static final List<String> TAGS = List.of("tags.csv", "tag.csv");

  static SideFiles none() {
    return new SideFiles(Optional.empty(), Optional.empty());
  }

  static SideFiles in(Path directory) {
    return new SideFiles(find(directory, LINKS), find(directory, TAGS));
  }

  private static Optional<DataFile> find(Path directory, List<String> names) {
    return names.stream().flatMap(name -> DataFile.find(directory, name).stream()).findFirst();
  }

  List<DataFile> all() {
    return Stream.of(links, tags).flatMap(Optional::stream).toList();
  }

  ItemReferences read(OtherTitles titles, BadRows badRows, ReadMeter meter, Ids ids) {
    return new ItemReferences(
        titles,
        links
            .map(file -> LinkReader.read(file, badRows, meter, ids.items()))
            .orElseGet(ItemLinks::none),
        tags.map(file -> TagReader.read(file, badRows, meter, ids)).orElseGet(TagCounts::none));
  }
}
