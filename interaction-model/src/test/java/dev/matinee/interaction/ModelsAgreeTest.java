package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be said in one locale can be said in every other. */
class ModelsAgreeTest {
  private final Model american = SkillPackage.model("en-US");

  static Stream<Model> models() {
    return SkillPackage.models();
  }

  static Stream<Model> otherEnglishModels() {
    return models().filter(m -> m.locale().startsWith("en-") && !m.locale().equals("en-US"));
  }

  static Stream<Model> otherLanguages() {
    return models().filter(model -> !model.locale().startsWith("en-"));
  }

  @Test
  void thereIsAModelForEachLocale() {
    assertThat(SkillPackage.locales())
        .containsExactly("de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US", "es-ES", "fr-FR");
  }

  @ParameterizedTest
  @MethodSource("models")
  void theIntentsAreTheSame(Model model) {
    assertThat(model.intents().map(Model::name))
        .containsExactlyElementsOf(american.intents().map(Model::name).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSlotsAndTheirTypesAreTheSame(Model model) {
    assertThat(model.slotTypes()).isEqualTo(american.slotTypes());
  }

  @ParameterizedTest
  @MethodSource("models")
  void theIdsOfListedValuesAreTheSame(Model model) {
    assertThat(model.valueNames().keySet()).isEqualTo(american.valueNames().keySet());
  }

  @ParameterizedTest
  @MethodSource("models")
  void theDialogIsTheSame(Model model) {
    assertThat(model.root().path("dialog")).isEqualTo(american.root().path("dialog"));
    assertThat(model.root().path("prompts").findValuesAsText("id"))
        .isEqualTo(american.root().path("prompts").findValuesAsText("id"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatHasSamplesHasThemEverywhere(Model model) {
    assertThat(model.samplesByOwner().keySet()).isEqualTo(american.samplesByOwner().keySet());
  }

  /** Each slot is named in some sample, alone and beside each slot it stands beside elsewhere. */
  @ParameterizedTest
  @MethodSource("models")
  void slotsAreNamedInTheSameCompanies(Model model) {
    american
        .samplesByOwner()
        .forEach(
            (owner, samples) ->
                assertThat(companies(model.samplesByOwner().get(owner)))
                    .as(owner)
                    .containsAll(companies(samples)));
  }

  @ParameterizedTest
  @MethodSource("otherEnglishModels")
  void anEnglishModelAddsOnlyItsWordForMovies(Model model) {
    assertThat(model.invocationName()).isEqualTo(american.invocationName());
    american
        .samplesByOwner()
        .forEach(
            (owner, samples) -> {
              Set<String> local = model.samplesByOwner().get(owner);
              assertThat(local).as(owner).containsAll(samples);
              assertThat(inAmerican(local)).as(owner).isSubsetOf(inAmerican(samples));
            });
  }

  @ParameterizedTest
  @MethodSource("otherEnglishModels")
  void anEnglishModelAddsOnlyItsWordForMoviesToNames(Model model) {
    american
        .valueNames()
        .forEach(
            (value, names) -> {
              List<String> local = model.valueNames().get(value);
              assertThat(local).as(value).containsAll(names);
              assertThat(inAmerican(local)).as(value).isSubsetOf(inAmerican(names));
            });
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void anotherLanguageHasNoEnglishSample(Model model) {
    Set<String> english = Set.copyOf(american.allSamples());

    assertThat(model.allSamples())
        .filteredOn(sample -> sample.matches(".*[a-z]+ [a-z]+.*"))
        .noneMatch(english::contains);
  }

  private static Set<String> inAmerican(Collection<String> samples) {
    return samples.stream()
        .map(sample -> sample.replace("film", "movie"))
        .collect(Collectors.toSet());
  }

  private static Set<String> companies(Set<String> samples) {
    return samples.stream()
        .map(
            sample ->
                Stream.of(sample.split(" "))
                    .filter(word -> word.startsWith("{"))
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.toSet());
  }
}
