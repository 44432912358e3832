package dev.matinee.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same is said in every language, and nothing is said in vain. */
class BundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
  private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  /** A string of a template or class that may be a key. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

  /** Its keys are made of the names of the data. */
  private static final String GENRES = "genre";

  static Stream<Bundle> bundles() {
    return Bundle.all();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aLanguageHasEveryTextAndNoOther(Bundle bundle) {
    assertThat(bundle.patterns().keySet()).isEqualTo(bundle.english().patterns().keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aKeyBeginsWithItsAreaAndNoTextIsEmpty(Bundle bundle) {
    assertThat(bundle.patterns())
        .allSatisfy(
            (key, pattern) -> {
              assertThat(key).startsWith(bundle.area() + ".");
              assertThat(pattern).as(key).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aTextHasThePlacesAndTagsOfTheEnglishOne(Bundle bundle) {
    Map<String, String> english = bundle.english().patterns();

    bundle
        .patterns()
        .forEach(
            (key, pattern) -> {
              assertThat(places(pattern)).as(key).isEqualTo(places(english.get(key)));
              assertThat(tags(pattern)).as(key).isEqualTo(tags(english.get(key)));
            });
  }

  /** A single one would hide the places behind it. */
  @ParameterizedTest
  @MethodSource("bundles")
  void apostrophesAreThoseOfPrint(Bundle bundle) {
    assertThat(bundle.patterns())
        .allSatisfy(
            (key, pattern) -> {
              assertThat(pattern).as(key).doesNotContainPattern(SINGLE_APOSTROPHE);
              if (!pattern.contains("{")) {
                assertThat(pattern).as(key).doesNotContain("'");
              }
            });
  }

  /** A number that one language groups and another does not would be another number. */
  @ParameterizedTest
  @MethodSource("bundles")
  void aNumberWithoutGroupingHasNoneInAnyLanguage(Bundle bundle) {
    Map<String, String> english = bundle.english().patterns();

    bundle
        .patterns()
        .forEach(
            (key, pattern) ->
                assertThat(ungrouped(pattern)).as(key).isEqualTo(ungrouped(english.get(key))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noSentenceIsLeftInEnglish(Bundle bundle) {
    Map<String, String> english = bundle.english().patterns();

    if (bundle.language() != Language.EN) {
      assertThat(bundle.patterns())
          .allSatisfy(
              (key, pattern) -> {
                if (english.get(key).matches(".*\\p{L}+ \\p{L}+.*")) {
                  assertThat(pattern).as(key).isNotEqualTo(english.get(key));
                }
              });
    }
  }

  @Test
  void eachTextIsSaidSomewhereAndEachThatIsSaidIsThere() {
    Set<String> texts =
        bundles()
            .filter(bundle -> bundle.language() == Language.EN)
            .filter(bundle -> !bundle.area().equals(GENRES))
            .flatMap(bundle -> bundle.patterns().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(said()).isEqualTo(texts);
  }

  private static Set<String> said() {
    List<String> areas = Bundle.areas();
    return Stream.of("src/main/java", "src/main/jte")
        .flatMap(BundlesTest::files)
        .flatMap(text -> LITERAL.matcher(text).results().map(literal -> literal.group(1)))
        .filter(key -> areas.contains(key.substring(0, key.indexOf('.'))))
        .filter(key -> !key.endsWith(".jte"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> files(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(Files::isRegularFile).map(BundlesTest::text).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is quoted in English is marked so in the other languages. */
  private static List<String> tags(String pattern) {
    String unquoted = pattern.replaceAll("<span lang=\"en\">(.*?)</span>", "$1");
    return TAG.matcher(unquoted).results().map(MatchResult::group).sorted().toList();
  }

  private static List<String> ungrouped(String pattern) {
    return Arrays.stream(pattern.split("\\{", -1))
        .filter(part -> part.contains(",number,#"))
        .map(part -> part.substring(0, 1))
        .sorted()
        .toList();
  }
}
