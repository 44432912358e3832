package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the skill store shows. */
class ManifestTest {
  private static final JsonNode LOCALES =
      SkillPackage.manifest().at("/manifest/publishingInformation/locales");

  static Stream<Model> models() {
    return SkillPackage.models();
  }

  @Test
  void everyLocaleWithAModelIsPublishedAndNoOther() {
    assertThat(LOCALES.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(SkillPackage.locales());
  }

  @ParameterizedTest
  @MethodSource("models")
  void theExamplePhrasesCallTheSkillByItsName(Model model) {
    List<String> phrases =
        SkillPackage.elements(LOCALES.at("/" + model.locale() + "/examplePhrases"))
            .map(JsonNode::textValue)
            .toList();

    assertThat(phrases)
        .hasSize(3)
        .allSatisfy(
            phrase ->
                assertThat(phrase)
                    .startsWith("Alexa, ")
                    .matches(p -> p.toLowerCase(Locale.ROOT).contains(model.invocationName())));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theNameOfTheSkillIsItsInvocationName(Model model) {
    assertThat(LOCALES.at("/" + model.locale() + "/name").asText().toLowerCase(Locale.ROOT))
        .isEqualTo(model.invocationName());
  }

  @ParameterizedTest
  @MethodSource("models")
  void textsAreNoLongerThanTheStoreTakes(Model model) {
    JsonNode locale = LOCALES.path(model.locale());

    assertThat(locale.path("name").asText()).hasSizeBetween(2, 50);
    assertThat(locale.path("summary").asText()).hasSizeBetween(1, 160);
    assertThat(locale.path("description").asText()).hasSizeBetween(1, 4000);
    assertThat(locale.path("keywords")).hasSizeBetween(1, 30);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyLocaleHasItsIconsAndAPrivacyPolicy(Model model) {
    JsonNode locale = LOCALES.path(model.locale());

    for (String icon : List.of("smallIconUri", "largeIconUri")) {
      String file = locale.path(icon).asText();
      assertThat(file).startsWith("file://assets/images/");
      assertThat(Path.of("skill-package", file.substring("file://".length()))).exists();
    }
    assertThat(
            SkillPackage.manifest()
                .at("/manifest/privacyAndCompliance/locales/" + model.locale())
                .path("privacyPolicyUrl")
                .asText())
        .startsWith("https://")
        .endsWith("/privacy");
    assertThat(
            SkillPackage.manifest()
                .at("/manifest/privacyAndCompliance/locales/" + model.locale())
                .path("termsOfUseUrl")
                .asText())
        .startsWith("https://")
        .endsWith("/terms");
  }

  @Test
  void theEventsThatTheSkillUnderstandsAreSubscribedToAtItsOwnEndpoint() {
    JsonNode manifest = SkillPackage.manifest().path("manifest");

    assertThat(manifest.at("/events/subscriptions").findValuesAsText("eventName"))
        .containsExactly("SKILL_DISABLED", "SKILL_ACCOUNT_LINKED");
    assertThat(manifest.at("/events/endpoint"))
        .isEqualTo(manifest.at("/apis/custom/endpoint"))
        .isNotEmpty();
  }
}
