package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    tar("-xzf", FILE.toString(), "-C", parent.toString(), "--no-same-owner");
    assertThat(names(parent)).containsExactly("matinee-web-app");
    return new SiteArchive(parent.resolve("matinee-web-app"));
  }

  /** What tar says; skips or fails the test where there is none. */
  static String tar(String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, Requirements.program("tar").toString());
    return Command.run(command, Map.of()).succeeded();
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
