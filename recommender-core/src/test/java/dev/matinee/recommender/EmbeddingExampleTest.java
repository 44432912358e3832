package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {
  private static final Path SOURCE =
      Path.of("recommender-core/src/test/java/dev/matinee/recommender", "EmbeddingExample.java");

  @Test
  void theReadmeShowsTheLinesThatAreCompiledHere() throws IOException {
    Path root = Requirements.projectRoot();
    String code =
        between(Files.readString(root.resolve(SOURCE)), "// README: begin\n", "    // README: end")
            .stripTrailing()
            .stripIndent();
    String readme = between(Files.readString(root.resolve("README.md")), "```java\n", "```");

    assertThat(readme.lines().filter(line -> !line.startsWith("import ")).toList())
        .containsSubsequence(code.lines().toList());
  }

  @Test
  void theExampleNamesTenFilmsAndWhy() {
    List<String> lines = EmbeddingExample.run(Requirements.mlLatestSmall());

    assertThat(lines).hasSize(10).allMatch(line -> line.contains("itemId=2571"));
    assertThat(lines.stream().collect(Collectors.joining("\n")))
        .doesNotContain("The Matrix:", "Forrest Gump:");
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    assertThat(from).as("the mark %s", begin).isGreaterThan(begin.length());
    return text.substring(from, text.indexOf(end, from));
  }
}
