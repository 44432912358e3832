package dev.matinee.recommender.data;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a data set knows of its items beyond what recommendations need. Immutable; safe for use by
 * any number of threads.
 *
 * @param titles other names that people may know an item by
 * @param links the items' numbers elsewhere
 */
public record ItemReferences(OtherTitles titles, ItemLinks links) {
  /**
   * {@return the files beside a data set that {@link #of} reads}
   *
   * @param data its directory, or a file in it such as a snapshot
   */
  public static List<Path> files(Path data) {
    return directory(data).stream()
        .flatMap(path -> Stream.of(path.resolve(OtherTitles.FILE), path.resolve(ItemLinks.FILE)))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** {@return nothing, as of the built-in sample} */
  public static ItemReferences none() {
    return new ItemReferences(OtherTitles.none(), ItemLinks.none());
  }

  /**
   * {@return what the files of a data set say}
   *
   * @param data its directory, or a file in it such as a snapshot
   * @throws UncheckedIOException if there is a file that cannot be read
   */
  public static ItemReferences of(Path data) {
    return directory(data)
        .map(path -> new ItemReferences(OtherTitles.in(path), ItemLinks.in(path)))
        .orElseGet(ItemReferences::none);
  }

  private static Optional<Path> directory(Path data) {
    return Optional.ofNullable(Files.isDirectory(data) ? data : data.toAbsolutePath().getParent());
  }
}
