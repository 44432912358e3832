package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The distribution, unpacked.
 *
 * @param folder the one that the archive holds
 */
record SiteArchive(Path folder) {
  static final Path FILE = Path.of("target", "matinee-web-app.tar.gz").toAbsolutePath();

  /** Unpacks it into a folder. */
  static SiteArchive unpack(Path parent) {
    Command.run("tar", "-xzf", FILE.toString(), "-C", parent.toString(), "--no-same-owner")
        .succeeded();
    assertThat(names(parent)).containsExactly("matinee-web-app");
    return new SiteArchive(parent.resolve("matinee-web-app"));
  }

  /** A file of it. */
  Path file(String path) {
    return folder.resolve(path);
  }

  /** The names of its libraries, sorted. */
  List<String> libraries() {
    return names(file("lib"));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
