package dev.matinee.evaluation.synthetic;

import dev.matinee.evaluation.EvaluationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that appears with all its files or not at all. They are written into a directory
 * beside it, which goes away when this is closed. For use by one thread.
 */
final class OutputDirectory implements AutoCloseable {
  private final Path target;
  private final Path aside;

  private OutputDirectory(Path target, Path aside) {
    this.target = target;
    this.aside = aside;
  }

  /**
   * Begins to write.
   *
   * @throws EvaluationException if there is a file or a directory that is not empty
   */
  static OutputDirectory open(Path directory) throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    requireVacant(target);
    Path parent = target.getParent();
    Files.createDirectories(parent);
    OutputDirectory output =
        new OutputDirectory(target, Files.createTempDirectory(parent, ".generate-"));
    // A temporary directory is closed to other users, what is made in it is not.
    Files.createDirectory(output.content());
    return output;
  }

  /** Where to write the file of a name. */
  Path file(String name) {
    return content().resolve(name);
  }

  /** Makes the files appear. */
  void publish() throws IOException {
    requireVacant(target);
    Files.move(content(), target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(content())) {
      for (Path file : children(content())) {
        Files.delete(file);
      }
      Files.delete(content());
    }
    Files.delete(aside);
  }

  private Path content() {
    return aside.resolve("content");
  }

  private static void requireVacant(Path target) throws IOException {
    boolean vacant =
        Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
            ? children(target).isEmpty()
            : !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (!vacant) {
      throw new EvaluationException(
          "the output must be a new or an empty directory, got " + target);
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.toList();
    }
  }
}
