package dev.matinee.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillSettingsTest {
  private static final String SKILL_ID = "amzn1.ask.skill.3f8c1d52-6f0e-4a57-9d3e-5b1c7a90e2d4";

  @Test
  void theSkillIdHasNoDefaultWhereOthersReachTheSkill() {
    assertThatThrownBy(() -> SkillSettings.fromEnvironment(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MATINEE_SKILL_ID must be amzn1.ask.skill. and the rest of the id of the skill,"
                + " got \"\"");
  }

  @Test
  void theSkillIdHasADefaultOnLoopback() {
    assertThat(SkillSettings.local(Map.of()).skillId()).isEqualTo(SkillSettings.LOCAL_SKILL_ID);
    assertThat(SkillSettings.local(Map.of("MATINEE_SKILL_ID", SKILL_ID)).skillId())
        .isEqualTo(SKILL_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "amzn1.ask.skill.", "amzn1.echo.skill.1", "amzn1.ask.skill.1 2"})
  void aSkillIdOfAnotherFormIsRefused(String skillId) {
    Map<String, String> environment = Map.of("MATINEE_SKILL_ID", skillId);

    assertThatThrownBy(() -> SkillSettings.local(environment))
        .hasMessageStartingWith("MATINEE_SKILL_ID must be")
        .hasMessageEndingWith("got \"" + skillId + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "https://movies.example.org, movies.example.org",
    "http://localhost:8080/, localhost",
    "https://movies.example.org:8443/matinee?x=1, movies.example.org"
  })
  void onlyTheHostOfThePublicAddressIsSpoken(String url, String host) {
    assertThat(SkillSettings.local(Map.of("MATINEE_PUBLIC_URL", url)).siteHost()).contains(host);
  }

  @Test
  void thePublicAddressIsOptional() {
    assertThat(SkillSettings.local(Map.of()).siteHost()).isEmpty();
    assertThat(SkillSettings.local(Map.of("MATINEE_PUBLIC_URL", "")).siteHost()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"movies.example.org", "ftp://movies.example.org", "https://", "https:///a"})
  void aPublicAddressOfAnotherFormIsRefused(String url) {
    assertThatThrownBy(() -> SkillSettings.local(Map.of("MATINEE_PUBLIC_URL", url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MATINEE_PUBLIC_URL must be an address such as https://movies.example.org, got \""
                + url
                + "\"");
  }
}
