package dev.matinee.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs from the machine. A test whose tool is missing is skipped, for a reason that is
 * printed once, and fails where {@code MATINEE_REQUIRE_TOOLS=true}, so that a complete machine
 * cannot skip in silence.
 */
public final class Requirements {
  private static final boolean STRICT =
      Boolean.parseBoolean(System.getenv().getOrDefault("MATINEE_REQUIRE_TOOLS", "false"));

  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private Requirements() {}

  /** The root of the source tree, told by the build. */
  public static Path projectRoot() {
    return Path.of(System.getProperty("matinee.root", "..")).toAbsolutePath().normalize();
  }

  /** The MovieLens set {@code ml-latest-small}, which lies beside the source tree where it is. */
  public static Path mlLatestSmall() {
    Path directory = projectRoot().resolve("../shared/data/ml-latest-small").normalize();
    return present(directory, "the MovieLens set ml-latest-small");
  }

  /** A Node package that {@code .ci/install} brings. */
  public static Path nodePackage(String name) {
    program("node");
    Path directory = projectRoot().resolve(".ci/node_modules").resolve(name);
    return present(directory, "the Node package " + name + " (run .ci/install)");
  }

  /**
   * The first of some programs that is in a folder of the path, or in the {@code sbin} beside one,
   * where systems keep servers such as nginx and leave them off the path of a user.
   */
  public static Path program(String... names) {
    for (String name : names) {
      Optional<Path> found = find(name, System.getenv().getOrDefault("PATH", ""));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return missing("the program " + String.join(" or ", names) + " (run .ci/install)");
  }

  /** A command that ends well on a machine that can do {@code what}, and does nothing else. */
  public static void working(List<String> command, String what) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        missing(what + ", and '" + String.join(" ", command) + "' fails");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A file that not every build makes, or not every machine has. */
  public static Path file(Path file, String what) {
    return present(file, what);
  }

  private static Path present(Path path, String what) {
    return Files.exists(path) ? path : missing(what + " at " + path);
  }

  private static Path missing(String what) {
    String reason = "this test needs " + what;
    if (STRICT) {
      return Assertions.fail(reason);
    }
    if (TOLD.add(reason)) {
      // Maven shows no reason of a test that is skipped, and not even that a whole class is.
      System.out.println("[WARNING] Skipped: " + reason);
    }
    return Assumptions.abort(reason);
  }

  static Optional<Path> find(String name, String path) {
    return Stream.of(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .flatMap(folder -> Stream.of(folder, folder.resolveSibling("sbin")))
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
