package dev.matinee.notifications.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.notifications.setting.TextSettings.Way;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSettingsTest {
  @Test
  void withoutAWordThereAreTheUsualOnes() {
    TextSettings settings = TextSettings.of(Map.of(), Way.NONE);
    assertThat(settings.isOn()).isFalse();
    assertThat(settings.monthlyBudget()).isEqualTo(500);
    assertThat(settings.numbers().countries()).contains("US", "DE", "FR", "ES");
    assertThat(TextSettings.outbox().isOn()).isTrue();
  }

  @Test
  void theEnvironmentNamesThemAll() {
    TextSettings settings =
        TextSettings.of(
            Map.of(
                "MATINEE_TEXT_MESSAGES", "aws",
                "MATINEE_TEXT_ORIGIN", "arn:aws:sms-voice:eu-west-1:1:pool/p",
                "MATINEE_TEXT_MAX_PRICE", "0.25",
                "MATINEE_TEXT_BUDGET", "30",
                "MATINEE_TEXT_COUNTRIES", "DE, AT",
                "MATINEE_TEXT_INBOUND_KEY", "a-key-of-some-length"),
            Way.NONE);
    assertThat(settings.way()).isEqualTo(Way.AWS);
    assertThat(settings.maxPrice()).isEqualTo("0.25");
    assertThat(settings.monthlyBudget()).isEqualTo(30);
    assertThat(settings.numbers().countries()).isEqualTo(List.of("DE", "AT"));
    assertThat(settings.toString()).doesNotContain("a-key");
  }

  @ParameterizedTest
  @CsvSource({
    "MATINEE_TEXT_MESSAGES, pigeon",
    "MATINEE_TEXT_MESSAGES, aws",
    "MATINEE_TEXT_MAX_PRICE, much",
    "MATINEE_TEXT_BUDGET, -1",
    "MATINEE_TEXT_BUDGET, 99999999",
    "MATINEE_TEXT_COUNTRIES, XX",
    "MATINEE_TEXT_INBOUND_KEY, short",
  })
  void aWrongOneIsNamed(String name, String value) {
    String named = value.equals("aws") ? "MATINEE_TEXT_ORIGIN" : name;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextSettings.of(Map.of(name, value), Way.NONE))
        .withMessageContaining(named);
  }
}
