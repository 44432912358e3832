package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.PrintedLines;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {
  private static final Path SOURCE =
      Path.of("recommender-core/src/test/java/dev/matinee/recommender", "EmbeddingExample.java");

  @Test
  void theReadmeShowsTheLinesThatAreCompiledHere() throws IOException {
    Path root = Requirements.projectRoot();
    String code =
        between(Files.readString(root.resolve(SOURCE)), "// README: begin\n", "  // README: end");
    String readme = between(Files.readString(root.resolve("README.md")), "```java\n", "```");

    assertThat(readme.lines().filter(line -> !line.startsWith("import ")).toList())
        .containsSubsequence(code.lines().toList());
  }

  @Test
  void theReadmeNamesTheVersionThatIsBuilt() throws IOException {
    Path root = Requirements.projectRoot();
    String bom = between(Files.readString(root.resolve("bom/pom.xml")), "<version>", "</version>");

    assertThat(Files.readString(root.resolve("README.md")))
        .contains("<version>" + bom + "</version>");
    assertThat(Files.readString(root.resolve("pom.xml")))
        .contains("<version>" + bom + "</version>");
  }

  @Test
  void theExampleNamesTenFilmsAndWhy() throws Exception {
    String folder = Requirements.mlLatestSmall().toString();

    List<String> lines = PrintedLines.of(() -> EmbeddingExample.main(new String[] {folder}));

    assertThat(lines.stream().filter(line -> !line.startsWith(" ")))
        .hasSize(10)
        .doesNotContain("The Matrix", "Forrest Gump");
    assertThat(lines.stream().filter(line -> line.startsWith(" ")))
        .contains("  because you liked The Matrix")
        .hasSizeGreaterThanOrEqualTo(10)
        .allMatch(line -> line.startsWith("  because you liked "));
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    assertThat(from).as("the mark %s", begin).isGreaterThan(begin.length());
    return text.substring(from, text.indexOf(end, from));
  }
}
