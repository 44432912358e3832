package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of certification that the schema does not know. */
class SkillPackageRulesTest {
  private static final Set<String> WAKE_AND_LAUNCH_WORDS =
      Set.of(
          "alexa",
          "amazon",
          "echo",
          "computer",
          "skill",
          "app",
          "launch",
          "ask",
          "tell",
          "load",
          "begin",
          "enable",
          "open",
          "start",
          "run",
          "play",
          "resume",
          "use");
  private static final String WORD = "(i\\. d\\.|[a-z]+(['-][a-z]+)*|\\{[a-zA-Z]+\\})";

  @Test
  void theInvocationNameIsTwoOrMorePlainWords() throws IOException {
    String name = SkillPackage.languageModel().required("invocationName").textValue();

    assertThat(name).matches("[a-z]+( [a-z]+)+");
    assertThat(name.split(" ")).doesNotContainAnyElementsOf(WAKE_AND_LAUNCH_WORDS);
  }

  @Test
  void samplesAreLowerCaseWordsWithoutDigits() throws IOException {
    assertThat(allSamples()).allSatisfy(sample -> assertThat(sample).matches(words()));
  }

  @Test
  void numbersNeverStandSideBySide() throws IOException {
    String number = "\\{(memberId|amount|stars|position)}";

    assertThat(allSamples())
        .noneMatch(sample -> sample.matches(".*" + number + " " + number + ".*"));
  }

  @Test
  void aSlotAloneAnswersAQuestionOnly() throws IOException {
    assertThat(SkillPackage.intentSamples()).noneMatch(sample -> sample.matches("\\{[^{}]*}"));
    assertThat(SkillPackage.slotSamples()).contains("{memberId}", "{amount}");
  }

  @Test
  void noUtteranceLeadsToTwoIntents() throws IOException {
    List<String> heard =
        SkillPackage.intentSamples().stream().map(s -> s.replaceAll("\\{[^{}]*}", "{}")).toList();

    assertThat(heard).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }

  @Test
  void samplesNameTheSlotsOfTheirIntentOnly() throws IOException {
    assertThat(SkillPackage.intents())
        .allSatisfy(intent -> assertThat(slotNames(intent)).containsAll(namedInSamples(intent)));
  }

  @Test
  void everyQuestionOfTheDialogHasItsPrompt() throws IOException {
    JsonNode model = SkillPackage.interactionModel().required("interactionModel");
    Set<String> prompts =
        SkillPackage.elements(model.path("prompts"))
            .map(prompt -> prompt.path("id").textValue())
            .collect(Collectors.toSet());

    assertThat(model.path("dialog").findValuesAsText("elicitation"))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(prompts).contains(id));
  }

  @Test
  void theExamplePhrasesCallTheSkillByItsName() throws IOException {
    String name = SkillPackage.languageModel().required("invocationName").textValue();
    JsonNode phrases =
        SkillPackage.manifest().at("/manifest/publishingInformation/locales/en-US/examplePhrases");

    assertThat(phrases).hasSize(3);
    assertThat(SkillPackage.elements(phrases).map(JsonNode::textValue))
        .allMatch(phrase -> phrase.startsWith("Alexa, ") && phrase.contains(name));
  }

  private static List<String> allSamples() throws IOException {
    return Stream.of(SkillPackage.intentSamples(), SkillPackage.slotSamples())
        .flatMap(List::stream)
        .toList();
  }

  private static String words() {
    return WORD + "( " + WORD + ")*";
  }

  private static List<String> slotNames(JsonNode intent) {
    return SkillPackage.elements(intent.path("slots"))
        .map(slot -> slot.path("name").textValue())
        .toList();
  }

  private static Set<String> namedInSamples(JsonNode intent) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(intent.toString())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
