package dev.matinee.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that claim something by a test name one that there is. */
class NamedTestsTest {
  private static final Path ROOT = Requirements.projectRoot();
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git");

  @ParameterizedTest
  @ValueSource(strings = {"security.md", "asvs.md", "reliability.md"})
  void everyTestThatAPageNamesIsThere(String page) throws IOException {
    Set<String> sources = testSources();

    List<String> named =
        TEST.matcher(page(page)).results().map(found -> found.group(1)).distinct().toList();

    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).allSatisfy(test -> assertThat(sources).contains(test + ".java"));
  }

  private static Set<String> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .filter(Files::isDirectory)
          .filter(module -> !SKIPPED.contains(module.getFileName().toString()))
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(NamedTestsTest::names)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(folder.toString(), e);
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve(name));
  }

  /** Version 5.0.0 has 70 requirements of level 1 and 183 more of level 2. */
  @ParameterizedTest
  @CsvSource({"1, 70", "2, 183"})
  void theCountsOfTheStandardAreThoseOfItsRows(int level, int requirements) throws IOException {
    String page = page("asvs.md");
    String counts =
        Stream.of("met", "\\*\\*not met\\*\\*", "does not apply")
            .map(state -> Long.toString(rows(page, level, state)))
            .collect(Collectors.joining(" | "));

    assertThat(page).contains("| " + level + " | " + counts + " |");
    assertThat(rows(page, level, "[^|]+")).isEqualTo(requirements);
  }

  private static long rows(String page, int level, String state) {
    String row = "(?m)^\\| \\d+\\.\\d+\\.\\d+ \\| " + level + " \\| " + state + " \\|";
    return Pattern.compile(row).matcher(page).results().count();
  }

  @Test
  void noRequirementIsThereTwice() throws IOException {
    List<String> numbers =
        Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) ")
            .matcher(page("asvs.md"))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(numbers).hasSize(253).doesNotHaveDuplicates();
  }
}
