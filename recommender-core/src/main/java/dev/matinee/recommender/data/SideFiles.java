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
 * @param tagNames of tags that are numbers, as Last.fm has them
 */
record SideFiles(Optional<DataFile> links, Optional<DataFile> tags, Optional<DataFile> tagNames) {
  private static final List<String> LINKS = List.of("links.csv", "link.csv");
  private static final List<String> TAGS = List.of("tags.csv", "tag.csv");
  private static final List<String> NUMBERED_TAGS = List.of("user_taggedartists.dat");
  private static final List<String> TAG_NAMES = List.of("tags.dat");

  static SideFiles none() {
    return new SideFiles(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static SideFiles in(Path directory) {
    Optional<DataFile> links = find(directory, LINKS);
    Optional<DataFile> numbered = find(directory, NUMBERED_TAGS);
    Optional<DataFile> names = find(directory, TAG_NAMES);
    return numbered.isPresent() && names.isPresent()
        ? new SideFiles(links, numbered, names)
        : new SideFiles(links, find(directory, TAGS), Optional.empty());
  }

  private static Optional<DataFile> find(Path directory, List<String> names) {
    return names.stream().flatMap(name -> DataFile.find(directory, name).stream()).findFirst();
  }

  List<DataFile> all() {
    return Stream.of(links, tags, tagNames).flatMap(Optional::stream).toList();
  }

  ItemReferences read(OtherTitles titles, BadRows badRows, ReadMeter meter, Ids ids) {
    return new ItemReferences(
        titles,
        links
            .map(file -> LinkReader.read(file, badRows, meter, ids.items()))
            .orElseGet(ItemLinks::none),
        tags.map(file -> tags(file, badRows, meter, ids)).orElseGet(TagCounts::none));
  }

  private TagCounts tags(DataFile file, BadRows badRows, ReadMeter meter, Ids ids) {
    return tagNames
        .map(names -> TagReader.readNumbered(file, names, badRows, meter, ids))
        .orElseGet(() -> TagReader.read(file, badRows, meter, ids));
  }
}
