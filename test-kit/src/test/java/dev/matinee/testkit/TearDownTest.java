package dev.matinee.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JUnit runs the tear-down of a set-up that was skipped too, such as one whose tool is missing. A
 * tear-down that closes a field which was never set fails then, and with it the build of a machine
 * that has only what the README asks for.
 */
class TearDownTest {
  private static final Pattern METHOD =
      Pattern.compile("(?s)@After(?:All|Each)\\s[^{]*\\{.*?\n  }\n");
  private static final Pattern CLOSING =
      Pattern.compile("\\.(close|stop|shutdown(Now)?|destroy(Forcibly)?)\\(|::close");

  @Test
  void whatATestOpensIsClosedByAutoCloseAndNeverByATearDown() throws IOException {
    List<Path> sources = testSources();
    assertThat(sources).hasSizeGreaterThan(100);

    List<String> found = new ArrayList<>();
    for (Path source : sources) {
      closingTearDowns(Files.readString(source))
          .forEach(method -> found.add(source.getFileName() + ": " + method));
    }
    assertThat(found).as("use @AutoClose, with OpenedResources for several").isEmpty();
  }

  @Test
  void aTearDownThatClosesIsFoundAndOneThatResetsIsNot() {
    String closing = "  @AfterAll\n  static void stop() {\n    site.close();\n  }\n";
    String resetting = "  @AfterEach\n  void end() {\n    RequestTime.end();\n  }\n";

    assertThat(closingTearDowns("{\n" + resetting + "\n" + closing + "}\n"))
        .singleElement()
        .asString()
        .contains("site.close()");
  }

  private static List<String> closingTearDowns(String source) {
    return METHOD
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(method -> CLOSING.matcher(method).find())
        .toList();
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(Requirements.projectRoot())) {
      List<Path> sources = new ArrayList<>();
      for (Path folder : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
          }
        }
      }
      return sources;
    }
  }
}
