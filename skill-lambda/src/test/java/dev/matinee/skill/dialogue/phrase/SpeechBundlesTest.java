package dev.matinee.skill.dialogue.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same is said in every language. */
class SpeechBundlesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private final SpeechBundle english = SpeechBundle.english();

  static Stream<SpeechBundle> bundles() throws IOException {
    return SpeechBundle.all();
  }

  static Stream<SpeechBundle> languages() throws IOException {
    return bundles().filter(bundle -> !bundle.isRegional());
  }

  static Stream<SpeechBundle> regions() throws IOException {
    return bundles().filter(SpeechBundle::isRegional);
  }

  @Test
  void thereIsABundleForEachLanguage() throws IOException {
    assertThat(languages().map(bundle -> bundle.locale().getLanguage()))
        .containsExactlyInAnyOrder("", "de", "es", "fr");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageHasEveryPhraseAndNoOther(SpeechBundle bundle) {
    assertThat(bundle.sentences().keySet())
        .filteredOn(key -> !isWord(key))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Phrase.values()).map(Phrase::key).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageHasAWordForEachGenreDecadeAndRating(SpeechBundle bundle) {
    assertThat(words(bundle)).isEqualTo(words(english)).hasSize(61);
  }

  @ParameterizedTest
  @MethodSource("regions")
  void aRegionHasOnlyWhatIsSaidDifferentlyThere(SpeechBundle bundle) throws IOException {
    Map<String, String> language =
        languages()
            .filter(other -> other.locale().getLanguage().equals(bundle.locale().getLanguage()))
            .findFirst()
            .orElse(english)
            .sentences();

    assertThat(bundle.sentences())
        .isNotEmpty()
        .allSatisfy(
            (key, value) -> assertThat(language.get(key)).as(key).isNotNull().isNotEqualTo(value));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceHasTheSameArguments(SpeechBundle bundle) {
    bundle
        .sentences()
        .forEach(
            (key, text) ->
                assertThat(variants(text).map(SpeechBundlesTest::arguments))
                    .as(key)
                    .containsOnly(arguments(english.sentences().get(key))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void whatIsAQuestionIsOneInEveryLanguage(SpeechBundle bundle) {
    assertThat(bundle.sentences())
        .allSatisfy(
            (key, text) -> {
              if (isQuestion(english.sentences().get(key))) {
                assertThat(isQuestion(text)).as(key).isTrue();
              }
            });
  }

  /** A single one would hide the arguments behind it. */
  @ParameterizedTest
  @MethodSource("bundles")
  void apostrophesOfSentencesAreWrittenTwice(SpeechBundle bundle) {
    assertThat(bundle.sentences())
        .allSatisfy(
            (key, text) -> {
              if (!isWord(key)) {
                assertThat(text).as(key).doesNotContainPattern(SINGLE_APOSTROPHE);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noSentenceIsLeftInEnglish(SpeechBundle bundle) {
    Set<String> same =
        bundle.sentences().entrySet().stream()
            .filter(
                sentence -> sentence.getValue().equals(english.sentences().get(sentence.getKey())))
            .filter(sentence -> sentence.getValue().matches(".*[a-z]+ [a-z]+.*"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    if (!bundle.sentences().equals(english.sentences())) {
      assertThat(same).isSubsetOf("genre.film-noir");
    }
  }

  private static boolean isWord(String key) {
    return key.matches("(genres?|decade)\\..*|stars\\.\\d+");
  }

  private static List<String> words(SpeechBundle bundle) {
    return bundle.sentences().keySet().stream().filter(SpeechBundlesTest::isWord).toList();
  }

  private static Stream<String> variants(String text) {
    return Stream.of(text.split(" \\| ", -1));
  }

  private static boolean isQuestion(String text) {
    return variants(text).allMatch(variant -> variant.endsWith("?"));
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(argument -> argument.group(1))
        .collect(Collectors.toSet());
  }
}
