package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the list of young types and methods in docs/api-stability.md against the marks in the code.
 */
class BetaTest {
  private static final Pattern MARKED =
      Pattern.compile(
          "@Beta\\s+(?:@\\w+\\s+)*(?:(?:public|default|static|final|sealed) )*"
              + "(?:class|record|enum|interface|[\\w<>]+) (\\w+)");
  private static final Pattern NAMED = Pattern.compile("`(?:\\w+\\.)?(\\w+)`");

  @Test
  void theDocsNameExactlyWhatIsMarked() throws IOException {
    String docs = Files.readString(Requirements.projectRoot().resolve("docs/api-stability.md"));
    String table = docs.substring(docs.indexOf("## Beta"), docs.indexOf("## Deprecations"));
    String rows = table.substring(table.indexOf("|---"));

    assertThat(names(NAMED, rows.substring(0, rows.indexOf("\n\n"))))
        .containsExactlyInAnyOrderElementsOf(marked());
  }

  private static List<String> marked() throws IOException {
    Path sources =
        Requirements.projectRoot()
            .resolve("recommender-core/src/main/java/dev/matinee/recommender");
    try (Stream<Path> files = Files.list(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> names(MARKED, text(file)).stream())
          .toList();
    }
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
