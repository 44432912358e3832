package dev.matinee.benchmarks.load;

import dev.matinee.testkit.Requirements;
import dev.matinee.web.WebAppMain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a production node is started from, as the build of web-app leaves it. The class path of the
 * benchmarks will not do: other libraries are on it.
 */
final class Distribution {
  static final String MAIN_CLASS = WebAppMain.class.getName();

  private static final String JARS = "glob:**.jar";

  private Distribution() {}

  /** {@return the jar of web-app and all that it needs} */
  static String classPath() {
    Path target = Requirements.projectRoot().resolve("web-app/target");
    return Stream.of(target, target.resolve("lib"))
        .flatMap(folder -> jars(folder).stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars =
          files
              .filter(folder.getFileSystem().getPathMatcher(JARS)::matches)
              .filter(jar -> !jar.toString().endsWith("-tests.jar"))
              .sorted()
              .toList();
      if (jars.isEmpty()) {
        throw new IllegalStateException("no jar in " + folder + ": build web-app first");
      }
      return jars;
    } catch (IOException e) {
      throw new UncheckedIOException("web-app is not built", e);
    }
  }
}
