package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of certification that the schema does not know. */
class SkillPackageRulesTest {
  private static final Set<String> WAKE_AND_LAUNCH_WORDS =
      Stream.of(
              "alexa amazon echo computer skill app",
              "launch ask tell load begin enable open start run play resume use",
              "öffne starte frage frag sage sag lade spiele beginne aktiviere benutze",
              "ouvre lance demande dis démarre charge commence active joue utilise",
              "abre inicia lanza pide pregunta dile empieza carga activa juega usa")
          .flatMap(words -> Stream.of(words.split(" ")))
          .collect(Collectors.toSet());
  private static final int MOST_BYTES = 1_500_000;
  private static final String INITIALS = "\\p{Ll}\\.( \\p{Ll}\\.)+";
  private static final String WORD = "(" + INITIALS + "|\\p{Ll}+(['-]\\p{Ll}+)*|\\{[a-zA-Z]+\\})";

  static Stream<Model> models() {
    return SkillPackage.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theInvocationNameIsTwoOrMorePlainWords(Model model) {
    assertThat(model.invocationName()).matches("\\p{Ll}+( \\p{Ll}+)+");
    assertThat(model.invocationName().split(" "))
        .doesNotContainAnyElementsOf(WAKE_AND_LAUNCH_WORDS);
  }

  @ParameterizedTest
  @MethodSource("models")
  void samplesAreLowerCaseWordsWithoutDigits(Model model) {
    assertThat(model.allSamples()).allSatisfy(sample -> assertThat(sample).matches(words()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void numbersNeverStandSideBySide(Model model) {
    String number = "\\{(memberId|amount|year)}";

    assertThat(model.allSamples())
        .noneMatch(sample -> sample.matches(".*" + number + " " + number + ".*"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aNumberAloneAnswersAQuestionOnly(Model model) {
    assertThat(model.intentSamples())
        .noneMatch(sample -> sample.matches("\\{(memberId|amount|stars|position|year)}"));
    assertThat(model.slotSamples()).contains("{memberId}", "{amount}");
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelIsSmallEnoughForAmazon(Model model) {
    assertThat(SkillPackage.bytes(model)).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("models")
  void noUtteranceLeadsToTwoIntents(Model model) {
    assertThat(model.intentSamplesByType()).doesNotHaveDuplicates().hasSizeGreaterThan(800);
  }

  @ParameterizedTest
  @MethodSource("models")
  void noUtteranceAnswersAQuestionTwice(Model model) {
    model
        .intents()
        .flatMap(intent -> SkillPackage.elements(intent.path("slots")))
        .map(slot -> SkillPackage.elements(slot.path("samples")).map(JsonNode::textValue).toList())
        .forEach(samples -> assertThat(samples).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("models")
  void noListedNameMeansTwoThings(Model model) {
    model
        .types()
        .map(Model::name)
        .forEach(
            type ->
                assertThat(
                        model.valueNames().entrySet().stream()
                            .filter(value -> value.getKey().startsWith(type + "."))
                            .flatMap(value -> value.getValue().stream()))
                    .doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("models")
  void samplesNameTheSlotsOfTheirIntentOnly(Model model) {
    assertThat(model.intents())
        .allSatisfy(intent -> assertThat(slotNames(intent)).containsAll(namedInSamples(intent)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyQuestionOfTheDialogHasItsPrompt(Model model) {
    Set<String> prompts =
        SkillPackage.elements(model.root().path("prompts"))
            .map(prompt -> prompt.path("id").textValue())
            .collect(Collectors.toSet());

    assertThat(model.root().path("dialog").findValuesAsText("elicitation"))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(prompts).contains(id));
  }

  private static String words() {
    return WORD + "( " + WORD + ")*";
  }

  private static List<String> slotNames(JsonNode intent) {
    return SkillPackage.elements(intent.path("slots")).map(Model::name).toList();
  }

  private static Set<String> namedInSamples(JsonNode intent) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(intent.toString())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
