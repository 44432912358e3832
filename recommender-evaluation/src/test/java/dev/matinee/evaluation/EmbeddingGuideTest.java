package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingGuideTest {
  private static final Path SOURCE =
      Path.of("recommender-evaluation/src/test/java/dev/matinee/evaluation/EmbeddingGuide.java");
  private static final Pattern PIECE =
      Pattern.compile("// guide: (?!end)[^\n]+\n(.*?)\n *// guide: end", Pattern.DOTALL);
  private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theGuideShowsThePiecesThatAreCompiledHereInTheirOrder() throws IOException {
    Path root = Requirements.projectRoot();

    assertThat(texts(SHOWN, root.resolve("docs/embedding.md")))
        .isEqualTo(texts(PIECE, root.resolve(SOURCE)));
  }

  @Test
  void theProgramDoesWhatTheGuideSays() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    EmbeddingGuide.run(
        Requirements.mlLatestSmall(),
        folder.resolve("films.snapshot"),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(said.lines().filter(line -> line.matches(".+: \\d+%, \\d\\.\\d stars")))
        .as("recommended films")
        .hasSize(5);
    assertThat(said.lines().filter(line -> line.startsWith("Item[")))
        .as("films of the seventies")
        .hasSize(5)
        .allMatch(line -> line.contains("year=OptionalInt[197"));
    assertThat(said)
        .contains("the snapshot answers alike: true")
        .containsPattern("\\+\\d\\.\\d\\d, as you gave The Matrix 5.0 stars")
        .containsPattern("\\+\\d\\.\\d\\d, as user \\d+ gave it \\d")
        .contains("parts sum to the score: true")
        .contains("users=611", "ratings=100838")
        .contains("live ratings count alike: true")
        .contains(" weights, up to date: true")
        .containsPattern("user-knn: NDCG 0\\.1\\d+, RMSE 0\\.8")
        .containsPattern("MAP [+-]0\\.\\d{3}, p = \\d");
  }

  private static List<String> texts(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(EmbeddingGuideTest::text).toList();
  }

  private static String text(MatchResult found) {
    return found.group(1).stripIndent();
  }
}
