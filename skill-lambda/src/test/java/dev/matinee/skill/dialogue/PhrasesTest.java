package dev.matinee.skill.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/dev/matinee/skill");

  static Stream<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("speech(_.*)?\\.properties"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyBundleHasEveryPhraseAndNoOther(Path bundle) throws IOException {
    Properties sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      sentences.load(reader);
    }

    assertThat(sentences.stringPropertyNames())
        .filteredOn(key -> !key.matches("genres?\\..*"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Phrase.values()).map(Phrase::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyPhraseIsAWellFormedSentence(Phrase phrase) {
    String sentence = Phrases.of(Locale.US, Optional.empty(), 0).say(phrase, 2, 3, 4);

    assertThat(sentence).isNotBlank().doesNotContain("{", "}").isEqualTo(sentence.strip());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"WELCOME", "ASK_.*", "AGAIN_.*", "ANYTHING_.*", "HELP", "NOT.*"},
      mode = EnumSource.Mode.MATCH_ANY)
  void whatKeepsTheConversationOpenIsAQuestion(Phrase phrase) {
    assertThat(Phrases.of(Locale.US, Optional.empty(), 0).say(phrase)).endsWith("?");
  }
}
