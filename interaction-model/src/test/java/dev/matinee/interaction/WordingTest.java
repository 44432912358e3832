package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The models hold what the files in {@code wording} say. To change a file: take its samples out of
 * the models, edit it, add them again:
 *
 * <pre>
 * mvn -pl interaction-model -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=WordingTest -Dwording=remove
 * mvn -pl interaction-model -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=WordingTest -Dwording=add
 * </pre>
 */
class WordingTest {
  private static final Wording WORDING = Wording.read();

  static Stream<Model> models() {
    return SkillPackage.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theModelHasWhatTheFileSays(Model model) {
    String command = System.getProperty("wording", "");
    if (command.equals("remove")) {
      new WordedModel(model).without(WORDING).write();
    }
    if (command.equals("add")) {
      new WordedModel(model).with(WORDING).write();
    }
    assumeThat(command).isEmpty();

    JsonNode before = model.document().deepCopy();

    assertThat(new WordedModel(model).with(WORDING).model().document()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatWasAddedCanBeTakenAwayAndAddedAgain(Model model) {
    long size = model.intentSamples().size();

    long without = new WordedModel(model).without(WORDING).model().intentSamples().size();
    long with = new WordedModel(model).with(WORDING).model().intentSamples().size();

    assertThat(without).isLessThan(size);
    assertThat(with).isEqualTo(size);
  }

  /** Slots for wording alone would take any sentence. */
  @ParameterizedTest
  @MethodSource("models")
  void eachSampleHasAWordOrASlotThatMeansSomething(Model model) {
    Set<String> wording = Set.copyOf(wordingSlots(model));

    assertThat(model.intentSamples())
        .noneMatch(sample -> Stream.of(sample.split(" ")).allMatch(word -> wording.contains(word)));
  }

  @Test
  void theLikeliestPhrasesAreTaken() {
    assertThat(WordingPattern.phrases("(|please )(give|show) me {genre}", 3, phrase -> true))
        .containsExactly("give me {genre}", "show me {genre}", "please give me {genre}");
  }

  @Test
  void bracketsThatDoNotMatchAreRefused() {
    assertThatThrownBy(() -> WordingPattern.phrases("(give|show me", 3, phrase -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a ) is missing in: (give|show me");
  }

  private static List<String> wordingSlots(Model model) {
    return model.slotTypes().entrySet().stream()
        .filter(slot -> slot.getValue().startsWith("Wording"))
        .map(Map.Entry::getKey)
        .map(name -> "{" + name.substring(name.lastIndexOf('.') + 1) + "}")
        .toList();
  }
}
