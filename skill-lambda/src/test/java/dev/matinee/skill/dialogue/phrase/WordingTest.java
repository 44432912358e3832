package dev.matinee.skill.dialogue.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that were translated word by word, or that no person says. */
class WordingTest {
  private static final Map<String, List<String>> WRONG =
      Map.of(
          "",
          List.of(
              "\\bread(ing)? (out|aloud)\\b",
              "\\bI expect\\b",
              "\\bhere because of\\b",
              "\\bpercent\\b",
              "\\d(\\.\\d)? stars\\b"),
          "de",
          List.of(
              "\\bvor(zu)?les",
              "\\bvorgelesen",
              "\\blies(t)? vor\\b",
              "\\b[Ii]ch erwarte\\b",
              "\\bwegen\\b",
              "\\bÜbereinstimmung\\b",
              "\\bProzent\\b",
              "\\bDekade\\b"),
          "fr",
          List.of(
              "\\b(lire|lis|lu|lus)\\b",
              "\\b[Jj]''attends\\b",
              "à cause de",
              "concordance",
              "pour cent",
              "films à mystère",
              "\\bmystères\\b",
              "ne connaît pas encore",
              "contient seulement",
              "décennie"),
          "es",
          List.of(
              "\\b(leer|leo|leído|lea)\\b",
              "\\b[Ee]spero\\b",
              "\\ba causa de\\b",
              "coincidencia",
              "por ciento",
              "la década",
              "mil novecientos ochenta"));

  static Stream<SpeechBundle> bundles() throws IOException {
    return SpeechBundle.all();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noSentenceIsOneOfThoseThatWereMended(SpeechBundle bundle) {
    String language = bundle.locale().getLanguage();
    for (String wrong : WRONG.get(language.equals("en") ? "" : language)) {
      Pattern pattern = Pattern.compile(wrong, Pattern.UNICODE_CHARACTER_CLASS);
      assertThat(bundle.sentences().entrySet())
          .as("%s: %s", bundle, wrong)
          .noneMatch(sentence -> pattern.matcher(sentence.getValue()).find());
    }
  }
}
