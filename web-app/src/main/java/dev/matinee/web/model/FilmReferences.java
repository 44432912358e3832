package dev.matinee.web.model;

import dev.matinee.web.film.FilmLinks;
import dev.matinee.web.search.OtherTitles;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a data set knows of its films beyond what recommendations need. Immutable; safe for use by
 * any number of threads.
 *
 * @param titles other names that people may know a film by
 * @param links the film's numbers elsewhere
 */
public record FilmReferences(OtherTitles titles, FilmLinks links) {
  /**
   * {@return the files beside a data set that {@link #of} reads}
   *
   * @param data its directory, or a file in it such as a snapshot
   */
  public static List<Path> files(Path data) {
    return directory(data).stream()
        .flatMap(path -> Stream.of(path.resolve(OtherTitles.FILE), path.resolve(FilmLinks.FILE)))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** {@return nothing, as of the built-in sample} */
  public static FilmReferences none() {
    return new FilmReferences(OtherTitles.none(), FilmLinks.none());
  }

  /**
   * {@return what the files of a data set say}
   *
   * @param data its directory, or a file in it such as a snapshot
   * @throws UncheckedIOException if there is a file that cannot be read
   */
  public static FilmReferences of(Path data) {
    return directory(data)
        .map(path -> new FilmReferences(OtherTitles.in(path), FilmLinks.in(path)))
        .orElseGet(FilmReferences::none);
  }

  private static Optional<Path> directory(Path data) {
    return Optional.ofNullable(Files.isDirectory(data) ? data : data.toAbsolutePath().getParent());
  }
}
